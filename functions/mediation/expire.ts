import { systemActor, type Deadline } from '@shared/case';
import { decideMediation } from '@shared/mediation';
import { latestMediation, planOf } from './act';
import type { Deps } from '../ports';
import type { DomainError, Result } from '@shared/kernel';
import type { Plan } from '../platform';

/** 期满: what the sweep does when the period of a mediation has passed. Run twice, it refuses the second time. */
export async function expireMediation(
  deps: Deps,
  deadline: Deadline,
): Promise<Result<Plan<unknown>, DomainError> | undefined> {
  const [mediation, dispute] = await Promise.all([
    latestMediation(deps, deadline.caseId),
    deps.store.cases.get(deadline.caseId),
  ]);
  if (!mediation) return undefined;
  const before = { mediation, dispute };
  const moment = { actor: systemActor, at: deps.clock(), newId: deps.newId };
  const plan = planOf(decideMediation.expire(before, { dueAt: deadline.dueAt }, moment), before);
  return plan.ok ? { ok: true, value: { ...plan.value, moment } } : plan;
}
