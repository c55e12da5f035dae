import { useEffect, useMemo, useState } from 'react';
import type { DomainError, Result } from '@shared/kernel';
import type { CalculationFacts } from '@shared/law/compensation';
import { loadStandards, type Standards } from '@shared/law/standards';
import { estimate, type Estimate } from '@shared/calculation/estimate';

export type StandardsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'here'; readonly standards: Standards };

/** The figures of one province, fetched once; afterwards everything is computed without a net. */
export function useStandards(province: string | undefined): StandardsState {
  const [found, setFound] = useState<{ province: string; standards?: Standards }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (province === undefined) return undefined;
    let open = true;
    void loadStandards(province)
      .then((loaded) => {
        if (open) setFound(loaded.ok ? { province, standards: loaded.value } : { province });
      })
      .catch(() => {
        if (open) setFound({ province });
      });
    return () => {
      open = false;
    };
  }, [province, turn]);
  if (!found || found.province !== province) return { state: 'loading' };
  return found.standards
    ? { state: 'here', standards: found.standards }
    : { state: 'failed', again: () => setTurn(turn + 1) };
}

export type EstimateState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'none' }
  | {
      readonly state: 'done';
      readonly outcome: Result<Estimate, DomainError>;
      readonly standards: Standards;
    };

/** The estimate of these facts, computed on the phone. */
export function useEstimate(facts: CalculationFacts | undefined): EstimateState {
  const loaded = useStandards(facts?.province);
  const standards = loaded.state === 'here' ? loaded.standards : undefined;
  const outcome = useMemo(
    () => (facts && standards ? estimate(facts, standards) : undefined),
    [facts, standards],
  );
  if (!facts) return { state: 'none' };
  if (loaded.state === 'failed') return loaded;
  return outcome && standards ? { state: 'done', outcome, standards } : { state: 'loading' };
}
