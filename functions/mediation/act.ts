import { fail, type DomainError, type Result } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import type { decideMediation, Mediation } from '@shared/mediation';
import { accept, save, type CaseCall, type Plan } from '../platform';
import type { Deps } from '../ports';

type Decision = decideMediation.MediationDecision;
type Records = decideMediation.Records;
export type Changed = Plan<{ caseId: string; version: number }>;

/** The mediation of a case that runs, or the last one that ran. */
export async function latestMediation(deps: Deps, caseId: string): Promise<Mediation | undefined> {
  return deps.store.mediations.first({ caseId }, { sort: '-appliedAt' });
}

export async function recordsOf({
  deps,
  dispute,
}: Pick<CaseCall<unknown>, 'deps' | 'dispute'>): Promise<Result<Records, DomainError>> {
  const mediation = await latestMediation(deps, dispute.id);
  return mediation ? { ok: true, value: { mediation, dispute } } : fail({ code: 'not-found' });
}

/** One action on the mediation of a case: load, decide, and the plan that saves what the decision changed. */
export async function act<I>(
  call: CaseCall<I>,
  decide: (records: Records) => Decision | Promise<Decision>,
): Promise<Result<Changed, DomainError>> {
  const before = await recordsOf(call);
  if (!before.ok) return before;
  return planOf(await decide(before.value), before.value);
}

/** Only records that changed are written, so that two sides at work do not collide over the case. */
export function planOf(
  decision: Decision,
  before: { readonly mediation: Mediation | undefined; readonly dispute: DisputeCase },
): Result<Changed, DomainError> {
  if (!decision.ok) return decision;
  const { records, facts } = decision.value;
  const { mediation, dispute } = records;
  const changed = mediation !== before.mediation;
  return accept({
    dispute,
    facts,
    changes: [
      ...(changed ? [save('mediations', mediation)] : []),
      ...(dispute !== before.dispute ? [save('cases', dispute)] : []),
    ],
    answer: { caseId: dispute.id, version: mediation.version + (changed ? 1 : 0) },
  });
}
