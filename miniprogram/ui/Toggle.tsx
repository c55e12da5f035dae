import { View } from '@tarojs/components';
import { cx } from './cx';
import { Tap } from './Tap';

type ToggleProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

export function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    <Tap
      className="toggle__tap"
      role="switch"
      label={label}
      checked={on}
      onTap={() => onChange(!on)}
    >
      <View className={cx('toggle', on && 'is-on')}>
        <View className="toggle__knob" />
      </View>
    </Tap>
  );
}
