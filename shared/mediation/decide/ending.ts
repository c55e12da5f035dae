import { advanceCase } from '@shared/case';
import { epochOf, fail, type Instant, type Moment } from '@shared/kernel';
import type { EndReason, Mediation } from '../model';
import { decided, fact, seatIn, step, type MediationDecision, type Records } from './step';

/** The mediation is over without an agreement: the spine goes on to the other ways. */
function endedWithout(
  { mediation, dispute }: Records,
  reason: EndReason,
  note: string,
  moment: Moment,
): Records & { readonly facts: ReturnType<typeof advanceCase>['facts'] } {
  const moved = advanceCase(dispute, 'end-mediation');
  const end = { reason, note, at: moment.at };
  return { mediation: { ...mediation, end }, dispute: moved.dispute, facts: moved.facts };
}

/** Decides the end once the table has let the action pass. */
export function failedFor(
  reason: EndReason,
  note: string,
  records: Records,
  moment: Moment,
): MediationDecision {
  const { facts, ...ended } = endedWithout(records, reason, note, moment);
  return decided(ended, fact('mediation.failed', records.mediation, { reason }), ...facts);
}

export type CloseFailed = {
  readonly reason: Extract<EndReason, 'unreachable' | 'unwilling' | 'gap-too-wide' | 'other'>;
  /** For the file of the mediation only; it never leaves for police or court. */
  readonly note: string;
};

/** 终结调解: the mediator sees no agreement coming. */
export function closeFailed(
  records: Records,
  command: CloseFailed,
  moment: Moment,
): MediationDecision {
  const moved = step(records.mediation, 'close-failed', 'failed', moment);
  if (!moved.ok) return moved;
  return failedFor(command.reason, command.note, { ...records, mediation: moved.value }, moment);
}

/** A signer says no: there is no agreement (在线调解规则 25). */
export function refuseToSign(
  records: Records,
  command: { note: string },
  moment: Moment,
): MediationDecision {
  const moved = step(records.mediation, 'refuse-to-sign', 'failed', moment);
  if (!moved.ok) return moved;
  return failedFor('refused-to-sign', command.note, { ...records, mediation: moved.value }, moment);
}

export type Withdraw = {
  readonly reason: Extract<EndReason, 'settled-by-themselves' | 'unwilling'>;
};

/** A party may leave mediation at any time; nobody is kept in it (人民调解法 17). */
export function withdraw(records: Records, command: Withdraw, moment: Moment): MediationDecision {
  const moved = step(records.mediation, 'withdraw', 'withdrawn', moment);
  if (!moved.ok) return moved;
  const { reason } = command;
  const { facts, ...ended } = endedWithout(
    { ...records, mediation: moved.value },
    reason,
    '',
    moment,
  );
  const withdrawn = fact('mediation.withdrawn', moved.value, { reason, seat: seatIn(moment) });
  return decided(ended, withdrawn, ...facts);
}

/** 期满: the period of mediation ran out without an agreement. Running the sweep twice changes nothing. */
export function expire(
  records: Records,
  command: { dueAt: Instant },
  moment: Moment,
): MediationDecision {
  const moved = step(records.mediation, 'expire', 'failed', moment);
  if (!moved.ok) return moved;
  if (epochOf(moment.at) <= epochOf(command.dueAt)) return fail({ code: 'period-running' });
  return failedFor('expired', '', { ...records, mediation: moved.value }, moment);
}

export function isLive(mediation: Mediation | undefined): boolean {
  return mediation !== undefined && mediation.end === undefined;
}
