import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { calculationApi } from '@shared/calculation';
import { caseApi, lossesProvedBy, type CaseView } from '@shared/case';
import { evidenceApi, type EvidenceView } from '@shared/evidence';
import { param, useLoaded, useSession, type Loaded } from '@phone/lib';
import { amountsOf, type Amounts } from '../logic/amounts';

export type CaseEvidence = { readonly view: CaseView; readonly files: readonly EvidenceView[] };

/** The case named in the address and its evidence, as one thing to wait for. */
export function useEvidence(): Loaded<CaseEvidence> {
  const signedIn = useSession() !== undefined;
  const caseId = param(useRouter().params, 'caseId');
  const input = signedIn && caseId ? { caseId } : undefined;
  const view = useLoaded(caseApi.readCase, input as never);
  const list = useLoaded(evidenceApi.list, input as never);
  const value =
    view.value && list.value ? { view: view.value, files: list.value.items } : undefined;
  return {
    value,
    refusal: view.refusal ?? list.refusal,
    loading: view.loading || list.loading,
    current: view.current && list.current,
    again: () => {
      if (view.refusal || !view.value) view.again();
      list.again();
    },
  };
}

/** Amounts of the party's latest saved calculation; none where nothing was calculated yet. */
export function useAmounts(view: CaseView): Amounts {
  const { party } = view.you;
  const input = party ? { caseId: view.id } : undefined;
  const rows = useLoaded(calculationApi.list, input).value?.rows ?? [];
  const latest = rows.find((row) => row.party === party) ?? rows[0];
  const read = useLoaded(
    calculationApi.read,
    latest ? { caseId: view.id, id: latest.id } : undefined,
  );
  const canonical = read.value?.canonical;
  const of = party ? lossesProvedBy(party, view.parties) : undefined;
  return useMemo(() => (canonical && of ? amountsOf(canonical, of) : new Map()), [canonical, of]);
}
