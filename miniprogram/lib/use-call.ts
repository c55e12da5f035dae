import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import type { z } from 'zod';
import type { Endpoint, Refusal } from '@shared/kernel';
import { call, isUnsettled, type Answer } from './call';
import { newKey } from './id-key';
import { dropStored, readStored, writeStored } from './store';

type In<E extends Endpoint> = z.input<E['input']>;
type Out<E extends Endpoint> = z.output<E['output']>;

export type Loaded<O> = {
  /** The last good answer; kept while a newer one is being fetched. */
  readonly value: O | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  /** Whether `value` answers what is asked now, and not what was asked before it. */
  readonly current: boolean;
  readonly again: () => void;
};

type State<O> = Omit<Loaded<O>, 'again' | 'current'> & { readonly answered: string | undefined };

/** Loads when the page opens and whenever it is come back to, and on `again`. Pass `undefined` while the input is not known yet. */
export function useLoaded<E extends Endpoint>(
  endpoint: E,
  input: In<E> | undefined,
): Loaded<Out<E>> {
  const [state, setState] = useState<State<Out<E>>>({
    value: undefined,
    refusal: undefined,
    loading: input !== undefined,
    answered: undefined,
  });
  const asked = useRef(0);
  const text = input === undefined ? undefined : JSON.stringify(input);

  const again = useCallback(() => {
    if (text === undefined) return;
    const turn = (asked.current += 1);
    setState((before) => ({ ...before, loading: true }));
    void call(endpoint, JSON.parse(text) as In<E>).then((answer) => {
      if (turn !== asked.current) return;
      setState((before) =>
        answer.ok
          ? { value: answer.value, refusal: undefined, loading: false, answered: text }
          : { ...before, refusal: answer.error, loading: false },
      );
    });
  }, [endpoint, text]);

  useEffect(() => {
    again();
    return () => {
      asked.current += 1;
    };
  }, [again]);
  const left = useRef(false);
  useDidHide(() => {
    left.current = true;
  });
  useDidShow(() => {
    if (left.current) again();
    left.current = false;
  });

  const { answered, ...shown } = state;
  return { ...shown, current: answered !== undefined && answered === text, again };
}

export type Act<E extends Endpoint> = {
  /** Sends once; while one is on its way further taps are ignored and give `undefined`. */
  readonly send: (input: In<E>) => Promise<Answer<E> | undefined>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
};

/**
 * Submitting a form. The key is made when the form opens, kept under `form` even if the app is closed,
 * sent again after a lost answer, and dropped once the server has given a final one.
 */
export function useAct<E extends Endpoint>(endpoint: E, form: string): Act<E> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const running = useRef(false);
  const stored = `key:${endpoint.name}:${form}`;
  const key = useRef<string>();
  key.current ??= keptKey(stored) ?? newKey();

  const send = useCallback(
    async (input: In<E>) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      const current = (key.current ??= newKey());
      writeStored(stored, current);
      const answer = await call(endpoint, input, { key: current });
      if (answer.ok || !isUnsettled(answer.error)) {
        dropStored(stored);
        key.current = newKey();
      }
      running.current = false;
      setBusy(false);
      setRefusal(answer.ok ? undefined : answer.error);
      return answer;
    },
    [endpoint, stored],
  );
  const forget = useCallback(() => setRefusal(undefined), []);

  return { send, busy, refusal, forget };
}

function keptKey(stored: string): string | undefined {
  const value = readStored(stored);
  return typeof value === 'string' ? value : undefined;
}
