import { View } from '@tarojs/components';
import { useRef, useState, type ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import { Press } from './native/Press';

export type ButtonProps = {
  /** One primary a page. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly block?: boolean;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** A verb while it runs: 正在提交. Further taps are ignored. */
  readonly busy?: boolean;
  readonly busyText?: string;
  /** Why it cannot be pressed now; shown below it. An off button always has one. */
  readonly offBecause?: string | undefined;
  /** For screen readers, where the words on the button need their context. */
  readonly label?: string | undefined;
  /** A promise keeps the button busy until it is settled. */
  readonly onTap?: (() => void | Promise<unknown>) | undefined;
  readonly openType?: 'getPhoneNumber';
  /** Without a code the person kept the number to himself. */
  readonly onPhoneCode?: (code: string | undefined) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

export function Button(props: ButtonProps) {
  const { variant = 'primary', block = false, small = false, icon, offBecause, onTap } = props;
  const running = useRef(false);
  const [waiting, setWaiting] = useState(false);
  const off = offBecause !== undefined;
  const busy = !off && (waiting || (props.busy ?? false));

  const press = () => {
    if (off || running.current || props.busy) return;
    const result = onTap?.();
    if (!(result instanceof Promise)) return;
    running.current = true;
    setWaiting(true);
    void result.finally(() => {
      running.current = false;
      setWaiting(false);
    });
  };

  const button = (
    <Press
      className={cx(
        'btn',
        `btn--${variant}`,
        block && 'btn--block',
        small && 'btn--small',
        off && 'is-off',
        busy && 'is-busy',
        props.className,
      )}
      off={off}
      busy={busy}
      label={props.label}
      openType={props.openType}
      onPhoneCode={props.onPhoneCode}
      onPress={press}
    >
      {busy ? <View className="btn__spin" /> : icon ? <Icon name={icon} /> : null}
      {busy ? (props.busyText ?? '正在提交') : props.children}
    </Press>
  );
  if (!off) return button;
  return (
    <View className="btn__why">
      {button}
      <View className="text--sub mt-1">{offBecause}</View>
    </View>
  );
}
