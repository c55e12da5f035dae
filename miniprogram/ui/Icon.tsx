import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';

export type IconName =
  | 'back'
  | 'next'
  | 'down'
  | 'close'
  | 'check'
  | 'minus'
  | 'plus'
  | 'scan'
  | 'clock'
  | 'pausebox'
  | 'alert'
  | 'info'
  | 'ask'
  | 'phone'
  | 'listen'
  | 'mic'
  | 'micoff'
  | 'video'
  | 'chat'
  | 'leave'
  | 'person'
  | 'people'
  | 'file'
  | 'camera'
  | 'upload'
  | 'download'
  | 'lock'
  | 'pen'
  | 'calc'
  | 'scale'
  | 'letter'
  | 'car'
  | 'eye'
  | 'shield'
  | 'bell'
  | 'search'
  | 'filter'
  | 'home'
  | 'list'
  | 'chart'
  | 'print'
  | 'wifi'
  | 'nowifi'
  | 'gavel'
  | 'coin'
  | 'door'
  | 'text'
  | 'branch'
  | 'rotate'
  | 'seal'
  | 'map';

/** A line drawing beside a word; screen readers skip it. */
export function Icon({ name, size }: { readonly name: IconName; readonly size?: 's' | 'l' }) {
  return (
    <View
      className={cx('icon', `icon--${name}`, size && `icon--${size}`)}
      {...aria({ hidden: true })}
    />
  );
}
