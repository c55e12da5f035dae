import { accidentFollowUps, decideAccident } from '@shared/accident';
import type { Deadline, DisputeCase } from '@shared/case';
import type { AnyFollowUps, Fact, Moment } from '@shared/kernel';
import type { PeriodId } from '@shared/law';
import { decideMediation, mediationFollowUps } from '@shared/mediation';
import { save } from '../platform';
import type { Change, Deps } from '../ports';

export type Due = {
  readonly deadline: Deadline;
  readonly dispute: DisputeCase;
  readonly deps: Deps;
  readonly moment: Moment;
};
/** What the law lets follow from the end of a period, decided by the system's own ordinary command. */
export type DueStep = {
  readonly changes: readonly Change[];
  readonly facts: readonly Fact[];
  readonly dispute: DisputeCase;
  readonly followUps: AnyFollowUps;
};
/** `undefined` when nothing follows, because the records have moved on or another period still runs. */
export type DueHandler = (due: Due) => Promise<DueStep | undefined>;

/** Periods whose end has a consequence of its own. Every other period that runs out is only late. */
export const onDue: Readonly<Partial<Record<PeriodId, DueHandler>>> = {
  'pre-filing-mediation': endMediation,
  'apply-review': makeFindingFinal,
};

/** 在线调解规则 24, 25: the period of mediation is over without an agreement. */
async function endMediation({
  deadline,
  dispute,
  deps,
  moment,
}: Due): Promise<DueStep | undefined> {
  const all = await deps.store.mediations.list({ caseId: dispute.id });
  const mediation = all.find((m) => m.end === undefined && m.status !== 'settled');
  if (!mediation) return undefined;
  const decision = decideMediation.expire(
    { mediation, dispute },
    { dueAt: deadline.dueAt },
    moment,
  );
  if (!decision.ok) return undefined;
  const { records, facts } = decision.value;
  const changes = [save('mediations', records.mediation), save('cases', records.dispute)];
  return { changes, facts, dispute: records.dispute, followUps: mediationFollowUps };
}

/** 程序规定 71: nobody asked for a review in time, so the finding stands. The last one's period decides. */
async function makeFindingFinal({ dispute, deps, moment }: Due): Promise<DueStep | undefined> {
  const accident = await deps.store.accidents.first({ caseId: dispute.id });
  if (!accident) return undefined;
  const decision = decideAccident.makeFinal({ accident, dispute }, {}, moment);
  if (!decision.ok) return undefined;
  const { records, facts } = decision.value;
  const moved = records.dispute !== dispute;
  const changes = [
    save('accidents', records.accident),
    ...(moved ? [save('cases', records.dispute)] : []),
  ];
  return { changes, facts, dispute: records.dispute, followUps: accidentFollowUps };
}
