import { useCallback, useRef, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { addressNow, noteInAddress } from './address';
import { param } from './navigate';

/**
 * What a person chose or looked for on a page. It stands in the page's address too, so that coming back to it,
 * loading it again or sending it to a colleague shows the same.
 */
export function useInAddress(name: string): readonly [string, (value: string) => void] {
  const { params } = useRouter();
  const [value, setValue] = useState(() => param(params, name));
  const page = useRef<string>();
  page.current ??= addressNow();
  const choose = useCallback(
    (next: string) => {
      setValue(next);
      noteInAddress(page.current ?? '', name, next);
    },
    [name],
  );
  return [value, choose];
}

/** The same for one of a few: the first is meant where nothing was chosen, and leaves no mark in the address. */
export function useOneInAddress<T extends string>(
  name: string,
  values: readonly [T, ...T[]],
): readonly [T, (value: T) => void] {
  const [chosen, choose] = useInAddress(name);
  const [usual] = values;
  return [
    values.find((value) => value === chosen) ?? usual,
    (next) => choose(next === usual ? '' : next),
  ];
}
