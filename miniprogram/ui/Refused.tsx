import { View } from '@tarojs/components';
import type { Refusal } from '@shared/kernel';
import { isUnsettled } from '../lib/call';
import { goLogin } from '../lib/navigate';
import { Button } from './Button';
import { Notice } from './Notice';

type RefusedProps = {
  readonly refusal: Refusal | undefined;
  /** Words for the actions the server says are open, and what they do. */
  readonly open?: Readonly<Record<string, { readonly label: string; readonly onTap: () => void }>>;
  readonly onAgain?: (() => void) | undefined;
};

/** A refusal: what happened, in a sentence; the number to read out; what can be done now. */
export function Refused({ refusal, open = {}, onAgain }: RefusedProps) {
  if (!refusal) return null;
  const acts = (refusal.open ?? []).flatMap((name) => open[name] ?? []);
  const login = refusal.code === 'login-needed';
  return (
    <Notice tone="late" title={titleOf(refusal)}>
      {refusal.message}
      {refusal.number ? <View className="text--num mt-1">{`编号 ${refusal.number}`}</View> : null}
      {login || acts.length > 0 || onAgain ? (
        <View className="btns--row">
          {login ? (
            <Button small variant="secondary" onTap={goLogin}>
              去登录
            </Button>
          ) : null}
          {acts.map((act) => (
            <Button key={act.label} small variant="secondary" onTap={act.onTap}>
              {act.label}
            </Button>
          ))}
          {!login && onAgain ? (
            <Button small variant="secondary" onTap={onAgain}>
              再试一次
            </Button>
          ) : null}
        </View>
      ) : null}
    </Notice>
  );
}

function titleOf(refusal: Refusal): string {
  if (refusal.code === 'bad-input') return '还差一点';
  return isUnsettled(refusal) ? '没有提交成功' : '这一步没有办成';
}
