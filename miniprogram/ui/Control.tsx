import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

type ControlProps = {
  readonly icon: IconName;
  /** The word under the icon. */
  readonly label: string;
  readonly on?: boolean;
  readonly leave?: boolean;
  readonly onTap: () => void;
};

/** One control of the room. */
export function Control({ icon, label, on = false, leave = false, onTap }: ControlProps) {
  return (
    <Tap className={cx('ctl', on && 'is-on', leave && 'ctl--leave')} onTap={onTap}>
      <Icon name={icon} />
      {label}
    </Tap>
  );
}
