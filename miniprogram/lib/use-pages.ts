import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Endpoint, Refusal } from '@shared/kernel';
import { call } from './call';

type In<E extends Endpoint> = z.input<E['input']>;
type Out<E extends Endpoint> = z.output<E['output']>;
type Paged = { readonly next?: string | undefined };

export type Pages<P> = {
  /** The first page and those fetched after it, in order. */
  readonly all: readonly P[];
  /** Fetches the next page; absent after the last. */
  readonly more: (() => Promise<void>) | undefined;
  readonly refusal: Refusal | undefined;
};

/** A list by pages: the first one is here, the further ones come on demand. Remount it when what is listed changes. */
export function usePages<E extends Endpoint>(
  endpoint: E,
  input: Omit<In<E>, 'after'>,
  first: Out<E> & Paged,
): Pages<Out<E> & Paged> {
  const [pages, setPages] = useState<readonly (Out<E> & Paged)[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const { next } = pages.at(-1) ?? first;
  const text = JSON.stringify(input);

  const more = useCallback(async () => {
    const answer = await call(endpoint, { ...JSON.parse(text), after: next } as In<E>);
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) setPages((before) => [...before, answer.value as Out<E> & Paged]);
  }, [endpoint, text, next]);

  return { all: [first, ...pages], more: next ? more : undefined, refusal };
}

/** Who looks for one row is to find it wherever it stands: fetches the further pages too. */
export function useRest({ more }: Pages<unknown>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) void more?.();
  }, [wanted, more]);
}
