import { useCallback, useState } from 'react';
import { dropStored, readStored, writeStored } from './store';

export type Draft<T> = {
  readonly value: T;
  /** Sets one field and saves at once: nothing typed is ever lost. */
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void;
  /** After success; back to the beginning. */
  readonly clear: () => void;
  /** True when the page opened with something kept from before. */
  readonly restored: boolean;
};

/**
 * The fields of one form, kept on the phone under `key` until they are sent.
 * Use one key per form and case: `mediation/offer:${caseId}`. Do not put file contents in.
 */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const [blank] = useState(empty);
  const [kept] = useState(() => readStored(`draft:${key}`) as Partial<T> | undefined);
  const [value, setValue] = useState<T>(() => ({ ...blank, ...kept }));

  const set = useCallback(
    <K extends keyof T>(field: K, next: T[K]) => {
      setValue((before) => {
        const after = { ...before, [field]: next };
        writeStored(`draft:${key}`, after);
        return after;
      });
    },
    [key],
  );
  const clear = useCallback(() => {
    dropStored(`draft:${key}`);
    setValue(blank);
  }, [key, blank]);

  return { value, set, clear, restored: kept !== undefined };
}
