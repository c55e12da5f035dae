import { View } from '@tarojs/components';
import { aria } from './aria';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Tap } from './Tap';

export type UploadRowProps = {
  readonly state: 'going' | 'paused' | 'failed' | 'sealed';
  readonly name: string;
  /** 传了 34%，约 20 秒; 128 MB，最多 100 MB; 已封存 1月8日 20:14 */
  readonly meta: string;
  /** 0 to 100, while going or paused. */
  readonly percent?: number | undefined;
  readonly icon?: IconName;
  /** The way out, in the line: 停, 压小再传, 看. */
  readonly act?: { readonly label: string; readonly onTap: () => void } | undefined;
};

const icons: Readonly<Record<UploadRowProps['state'], IconName | undefined>> = {
  going: undefined,
  paused: 'pausebox',
  failed: 'alert',
  sealed: 'lock',
};

/** One file on its way. */
export function UploadRow({ state, name, meta, percent, icon = 'file', act }: UploadRowProps) {
  const sign = icons[state];
  return (
    <View className={cx('upload', state !== 'going' && `upload--${state}`)}>
      <View className="upload__thumb">
        <Icon name={icon} />
      </View>
      <View className="upload__main">
        <View className="upload__name">{name}</View>
        <View className="upload__meta">
          {sign ? <Icon name={sign} /> : null}
          <View>{meta}</View>
        </View>
        {percent === undefined ? null : (
          <View
            className="upload__bar"
            {...aria({
              role: 'progressbar',
              label: `${name}，${meta}`,
              min: 0,
              max: 100,
              now: percent,
            })}
          >
            <View className="upload__fill" style={{ width: `${percent}%` }} />
          </View>
        )}
      </View>
      {act ? (
        <Tap className="upload__act" label={`${act.label}：${name}`} onTap={act.onTap}>
          {act.label}
        </Tap>
      ) : null}
    </View>
  );
}
