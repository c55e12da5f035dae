import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Refusal } from '@shared/kernel';
import { Button } from './Button';
import { Notice } from './Notice';
import { Refused } from './Refused';
import { Skeleton } from './Skeleton';

type AwaitProps<T> = {
  /** What `useLoaded` gives. */
  readonly of: {
    readonly value: T | undefined;
    readonly refusal: Refusal | undefined;
    readonly loading: boolean;
    readonly current: boolean;
    readonly again: () => void;
  };
  readonly skeleton?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** After this many milliseconds without an answer we say so and offer another try. */
const slow = 8000;

/** Content that is being fetched: its shape, then itself, or why not and another try. No answer to what was asked before. */
export function Await<T>({ of, skeleton, children }: AwaitProps<T>) {
  const { refusal, loading, again } = of;
  const value = of.current ? of.value : undefined;
  const late = useLate(loading && value === undefined);
  if (value !== undefined) {
    return (
      <>
        {refusal ? <Refused refusal={refusal} onAgain={again} /> : null}
        {children(value)}
      </>
    );
  }
  if (refusal && !loading) return <Refused refusal={refusal} onAgain={again} />;
  return (
    <View>
      {late ? (
        <Notice title="还没有答复">
          网可能慢。再等等，或者再试一次。
          <Button small variant="secondary" className="mt-2" onTap={again}>
            再试一次
          </Button>
        </Notice>
      ) : null}
      {skeleton ?? <Skeleton />}
    </View>
  );
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), slow);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late;
}
