import { View } from '@tarojs/components';
import type { Pages } from '../lib/use-pages';
import { Button } from './Button';

type NothingFoundProps = {
  /** What was looked for. */
  readonly wanted: string;
  /** How to look so that it is found. */
  readonly hint: string;
  /** Back to the whole list. */
  readonly onAll: () => void;
  /** The pages looked through, where the search is among what was fetched: until all are here nothing is said. */
  readonly among?: Pages<unknown> | undefined;
  /** Another list in which it may stand. */
  readonly elsewhere?: { readonly label: string; readonly onTap: () => void } | undefined;
};

/** In place of the rows: nothing fits what was looked for, and the ways on. */
export function NothingFound({ wanted, hint, onAll, among, elsewhere }: NothingFoundProps) {
  if (among?.more) return <View>{among.refusal ? '后面的没有取到，还没找完' : '正在找'}</View>;
  return (
    <>
      <View className="text--strong">{`没有找到“${wanted}”`}</View>
      <View>{hint}</View>
      <View className="table__ways">
        <Button small variant="secondary" onTap={onAll}>
          不找了，看全部
        </Button>
        {elsewhere ? (
          <Button small variant="quiet" onTap={elsewhere.onTap}>
            {elsewhere.label}
          </Button>
        ) : null}
      </View>
    </>
  );
}
