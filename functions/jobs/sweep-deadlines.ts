import { followUpOf, type AnyFollowUps, type Fact, type Moment } from '@shared/kernel';
import { caseFollowUps, systemActor, type Deadline, type DisputeCase } from '@shared/case';
import { consequencesOf } from '@shared/case/consequences';
import type { PeriodId } from '@shared/law';
import { log, save } from '../platform';
import { DuplicateKey, VersionConflict, type Deps } from '../ports';
import type { Job } from './job';
import { onDue, type DueStep } from './on-due';
import { systemWrite } from './system-commit';

const batch = 100;

type Outcome = 'late' | 'taken' | 'failed';

/** 期限巡查: a period that ran out is marked late once, told once, and what the law lets follow is done once. */
export const sweepDeadlines: Job = {
  name: 'sweep-deadlines',
  cron: '0 */5 * * * * *',
  async run(deps) {
    const counts: Record<Outcome, number> = { late: 0, taken: 0, failed: 0 };
    // what stays running is stepped over for the rest of this run, so that it never stands before the others
    const left = new Set<string>();
    for (;;) {
      const found = await deps.store.deadlines.list(
        { status: 'running', dueAt: { before: deps.clock() } },
        { sort: 'dueAt', limit: left.size + batch },
      );
      const due = found.filter(({ id }) => !left.has(id));
      if (due.length === 0) return counts;
      for (const deadline of due) {
        const outcome = await sweep(deadline, deps);
        counts[outcome] += 1;
        if (outcome !== 'late') left.add(deadline.id);
      }
    }
  },
};

async function sweep(deadline: Deadline, deps: Deps): Promise<Outcome> {
  try {
    await runOut(deadline, deps);
    return 'late';
  } catch (error) {
    // another run was first, or the step was done in the last moment: both are fine
    if (error instanceof DuplicateKey || error instanceof VersionConflict) return 'taken';
    log.error({ deadline: deadline.id, period: deadline.period, error: String(error) });
    return 'failed';
  }
}

async function runOut(deadline: Deadline, deps: Deps): Promise<void> {
  const before = await deps.store.cases.get(deadline.caseId);
  const at = deps.clock();
  const moment: Moment = { actor: systemActor, at, newId: deps.newId };
  const handler = onDue[deadline.period as PeriodId];
  const step = await handler?.({ deadline, dispute: before, deps, moment });
  const passed = {
    type: 'case.deadline-passed',
    data: { deadline: deadline.id, period: deadline.period, owner: deadline.owner },
  };
  await deps.commit(writeOf(deadline, before, [passed, ...(step?.facts ?? [])], step, moment));
}

/** One write with a key of its own, so that it can happen only once, whoever runs it. */
function writeOf(
  deadline: Deadline,
  before: DisputeCase,
  facts: readonly Fact[],
  step: DueStep | undefined,
  moment: Moment,
) {
  const followUps: AnyFollowUps = { ...caseFollowUps, ...step?.followUps };
  const dispute = step?.dispute ?? before;
  return systemWrite({
    changes: [save('deadlines', { ...deadline, status: 'late' }), ...(step?.changes ?? [])],
    facts: facts.map((fact) => ({
      ...fact,
      audience: followUpOf(followUps, fact).audience ?? 'everyone',
    })),
    caseId: dispute.id,
    ...consequencesOf(followUps, facts, dispute, moment),
    at: moment.at,
    idempotency: { key: `deadline:${deadline.id}`, bodyHash: deadline.period, answer: '' },
  });
}
