import {
  calculationApi,
  prefillFrom,
  type CalculationRecord,
  type CalculationRow,
} from '@shared/calculation';
import { dateOf, fail, ok } from '@shared/kernel';
import { accept, caseAction, caseQuery, save } from '../platform';
import { computeFrom, signed } from './sign';

export const saveCalculation = caseAction(
  calculationApi.save,
  async ({ input, dispute, deps, moment }) => {
    const computed = await computeFrom(input.input);
    if (!computed.ok) return computed;
    const { result } = computed.value;
    const record: CalculationRecord = {
      id: deps.newId(),
      version: 0,
      caseId: dispute.id,
      by: moment.actor.id,
      role: moment.actor.role,
      ...(moment.actor.party ? { party: moment.actor.party } : {}),
      title: input.title,
      at: moment.at,
      ruleSet: `${result.ruleSet.id} ${result.ruleSet.version}`,
      total: result.total,
      ...(await signed(computed.value, deps.notary)),
    };
    return accept({
      dispute,
      changes: [save('calculations', record)],
      facts: [{ type: 'calculation.saved', data: { calculation: record.id, total: record.total } }],
      answer: { id: record.id, total: record.total },
    });
  },
);

export const listCalculations = caseQuery(calculationApi.list, async ({ dispute, deps }) => {
  const records = await deps.store.calculations.list(
    { caseId: dispute.id },
    { sort: '-at', limit: 50 },
  );
  return ok({ rows: records.map(rowOf) });
});

export const readCalculation = caseQuery(calculationApi.read, async ({ input, dispute, deps }) => {
  const record = await deps.store.calculations.find(input.id);
  if (!record || record.caseId !== dispute.id) return fail({ code: 'not-found' });
  const { canonical, digest, signature, keyId } = record;
  return ok({ ...rowOf(record), canonical, digest, signature, keyId });
});

export const prefill = caseQuery(calculationApi.prefill, async ({ dispute, moment }) =>
  ok({ input: prefillFrom(dispute, dateOf(moment.at)) }),
);

function rowOf({ id, title, role, party, at, total, ruleSet }: CalculationRecord): CalculationRow {
  return { id, title, role, ...(party ? { party } : {}), at, total, ruleSet };
}
