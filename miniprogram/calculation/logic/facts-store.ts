import { useCallback, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { CalculationFacts } from '@shared/law/compensation';
import { dropStored, readStored, writeStored } from '@phone/lib/store';

/** What is being calculated on this phone: one without a case, and one for each case. Signing out drops them. */
const keyOf = (caseId: string): string => `draft:calculation/facts:${caseId}`;

export function readFacts(caseId: string): CalculationFacts | undefined {
  const kept = readStored(keyOf(caseId)) as Partial<CalculationFacts> | undefined;
  return Array.isArray(kept?.victims) && Array.isArray(kept.parties)
    ? (kept as CalculationFacts)
    : undefined;
}

export function keepFacts(caseId: string, facts: CalculationFacts): void {
  writeStored(keyOf(caseId), facts);
}

export function dropFacts(caseId: string): void {
  dropStored(keyOf(caseId));
}

export type FactsDraft = {
  readonly facts: CalculationFacts | undefined;
  readonly set: (facts: CalculationFacts) => void;
};

/** The facts under work; read again whenever the page is come back to, because the deeper steps change them. */
export function useFacts(caseId: string): FactsDraft {
  const [facts, setFacts] = useState(() => readFacts(caseId));
  useDidShow(() => setFacts(readFacts(caseId)));
  const set = useCallback(
    (next: CalculationFacts) => {
      keepFacts(caseId, next);
      setFacts(next);
    },
    [caseId],
  );
  return { facts, set };
}
