import {
  calculationApi,
  mayRead,
  prefillFrom,
  type CalculationRecord,
  type CalculationRow,
} from '@shared/calculation';
import type { DisputeCase } from '@shared/case';
import { dateOf, fail, ok } from '@shared/kernel';
import { accept, caseAction, caseQuery, save } from '../platform';
import type { Deps } from '../ports';
import { computeFrom, signed } from './sign';

/** More than a case ever holds, so that no side's own are crowded out by the others'. */
const keptAtMost = 1000;
const shownAtMost = 50;

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
      ...(moment.actor.office ? { office: moment.actor.office } : {}),
      title: input.title,
      at: moment.at,
      ruleSet: `${result.ruleSet.id} ${result.ruleSet.version}`,
      total: result.total,
      ...(await signed(computed.value, deps.notary)),
    };
    return accept({
      dispute,
      changes: [save('calculations', record)],
      facts: [{ type: 'calculation.saved', data: {} }],
      answer: { id: record.id, total: record.total },
    });
  },
);

export const listCalculations = caseQuery(
  calculationApi.list,
  async ({ dispute, deps, moment }) => {
    const [records, tabled] = await Promise.all([
      deps.store.calculations.list({ caseId: dispute.id }, { sort: '-at', limit: keptAtMost }),
      tabledIn(dispute, deps),
    ]);
    const readable = records.filter((record) => mayRead(moment.actor, record, tabled));
    return ok({ rows: readable.slice(0, shownAtMost).map(rowOf) });
  },
);

export const readCalculation = caseQuery(
  calculationApi.read,
  async ({ input, dispute, deps, moment }) => {
    const record = await deps.store.calculations.find(input.id);
    if (!record || record.caseId !== dispute.id) return fail({ code: 'not-found' });
    if (!mayRead(moment.actor, record, await tabledIn(dispute, deps)))
      return fail({ code: 'not-found' });
    const { canonical, digest, signature, keyId } = record;
    return ok({ ...rowOf(record), canonical, digest, signature, keyId });
  },
);

/** What has been put on the table in any mediation of the case. */
async function tabledIn(dispute: DisputeCase, deps: Deps): Promise<ReadonlySet<string>> {
  const mediations = await deps.store.mediations.list({ caseId: dispute.id });
  return new Set(mediations.flatMap(({ tabled }) => tabled.map((one) => one.calculation)));
}

export const prefill = caseQuery(calculationApi.prefill, async ({ dispute, moment }) =>
  ok({ input: prefillFrom(dispute, dateOf(moment.at), moment.actor.party) }),
);

function rowOf({ id, title, role, party, at, total, ruleSet }: CalculationRecord): CalculationRow {
  return { id, title, role, ...(party ? { party } : {}), at, total, ruleSet };
}
