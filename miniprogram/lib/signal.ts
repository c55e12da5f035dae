import { useEffect, useState } from 'react';

/** One value that several pages watch: the session, large type, whether the network is there. */
export type Signal<T> = {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly watch: (listener: (value: T) => void) => () => void;
};

export function signal<T>(first: () => T): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  let held: { readonly value: T } | undefined;
  const get = () => (held ??= { value: first() }).value;
  return {
    get,
    set: (value) => {
      held = { value };
      listeners.forEach((listener) => listener(value));
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSignal<T>(source: Signal<T>): T {
  const [value, setValue] = useState(source.get);
  useEffect(() => {
    setValue(() => source.get());
    return source.watch((next) => setValue(() => next));
  }, [source]);
  return value;
}
