import { View } from '@tarojs/components';
import type { Refusal } from '@shared/kernel';
import { Button } from './Button';
import { Refused } from './Refused';

type MoreProps = {
  /** What `usePages` gives. */
  readonly of: {
    readonly more: (() => Promise<void>) | undefined;
    readonly refusal: Refusal | undefined;
  };
  readonly children?: string;
};

/** Under a list by pages: the next page on demand, or why it did not come. */
export function More({ of, children = '看后面的' }: MoreProps) {
  return (
    <>
      <Refused refusal={of.refusal} />
      {of.more ? (
        <View className="mt-4">
          <Button variant="secondary" small busyText="正在打开" onTap={of.more}>
            {children}
          </Button>
        </View>
      ) : null}
    </>
  );
}
