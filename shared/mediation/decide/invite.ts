import { fail, type EvidenceId, type Moment } from '@shared/kernel';
import type { MediationFact } from '../facts';
import type { Mediation, MediationStatus, Side } from '../model';
import { partyAt, type Seat } from '../seat';
import { sideAt } from '../sides';
import type { MediationAction } from '../transitions';
import { failedFor } from './ending';
import { forOneSide, spoken } from './one-side';
import {
  choseOnline,
  decided,
  fact,
  seatIn,
  step,
  withSide,
  type MediationDecision,
  type Records,
} from './step';

/** While sides are asked the mediation waits; when the last has answered, a time is sought. */
export function afterAnswers(mediation: Mediation): {
  readonly status: MediationStatus;
  readonly facts: readonly MediationFact[];
} {
  const waiting = mediation.sides.some((side) => side.answer === 'asked');
  if (mediation.status !== 'inviting' || waiting) return { status: mediation.status, facts: [] };
  return { status: 'scheduling', facts: [fact('mediation.everyone-answered', mediation, {})] };
}

/** 同意调解 */
export function join(records: Records, _command: object, moment: Moment): MediationDecision {
  const seat = seatIn(moment);
  if (!choseOnline(records.dispute, seat, 'mediation'))
    return fail({ code: 'must-choose-first', open: ['choose-route'] });
  const alone = forOneSide(moment, records.dispute, records.mediation);
  if (!alone.ok) return alone;
  const answer = { answer: 'joined', way: 'online', answeredAt: moment.at } as const;
  const said = answered(records, 'join', seat, answer, moment);
  if (!said.ok) return said;
  const { mediation, dispute } = said.value.records;
  return decided({ mediation: spoken(mediation, moment), dispute }, ...said.value.facts);
}

/** 不同意调解: a party that refuses ends it (人民调解法 17); an insurer that refuses stays out of it. */
export function refuse(
  records: Records,
  { reason }: { readonly reason?: string | undefined },
  moment: Moment,
): MediationDecision {
  const why = reason ? { reason } : {};
  const answer = { answer: 'refused', answeredAt: moment.at, ...why } as const;
  return answered(records, 'refuse', seatIn(moment), answer, moment);
}

export type RecordAnswer = {
  readonly seat: Seat;
  readonly answer: 'joined' | 'refused';
  readonly paper: EvidenceId;
};

/** 登记线下答复: what a side said at the window or on the telephone, with the paper it signed. */
export function recordAnswer(
  records: Records,
  command: RecordAnswer,
  moment: Moment,
): MediationDecision {
  const { seat, answer, paper } = command;
  const given = { answer, paper, way: 'offline', answeredAt: moment.at } as const;
  return answered(records, 'record-answer', seat, given, moment);
}

type Answer = Pick<Side, 'answer'> & Partial<Side>;

function answered(
  { mediation, dispute }: Records,
  action: Extract<MediationAction, 'join' | 'refuse' | 'record-answer'>,
  seat: Seat,
  answer: Answer,
  moment: Moment,
): MediationDecision {
  const ends = answer.answer === 'refused' && partyAt(seat) !== undefined;
  const open = step(mediation, action, ends ? 'failed' : mediation.status, moment);
  if (!open.ok) return open;
  const side = sideAt(mediation, seat);
  if (!side) return fail({ code: 'seat-unknown' });
  if (side.answer !== 'asked') return fail({ code: 'already-answered' });

  const said = answerFact(mediation, { ...side, ...answer });
  const next = withSide(open.value, { ...side, ...answer });
  if (ends) {
    const failed = failedFor('unwilling', '', { mediation: next, dispute }, moment);
    return failed.ok ? decided(failed.value.records, said, ...failed.value.facts) : failed;
  }
  const { status, facts } = afterAnswers(next);
  return decided({ mediation: { ...next, status }, dispute }, said, ...facts);
}

function answerFact(mediation: Mediation, side: Side): MediationFact {
  return side.answer === 'refused'
    ? fact('mediation.refused', mediation, { seat: side.seat })
    : fact('mediation.joined', mediation, { seat: side.seat, way: side.way });
}
