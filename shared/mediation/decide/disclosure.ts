import { fail, type EvidenceId, type Moment } from '@shared/kernel';
import { partyAt, type Seat } from '../seat';
import { sideAt } from '../sides';
import { accepted, withoutMediator } from './start';
import {
  decided,
  fact,
  seatIn,
  step,
  withSide,
  type MediationDecision,
  type Records,
} from './step';

/** After a disclosure he goes on only if every party agrees (在线调解规则 13). The last one lets him begin. */
export function agreeDisclosure(
  records: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  return agreed(records, { action: 'agree-disclosure', seat: seatIn(moment) }, moment);
}

/** One party does not want this mediator: the office names another. */
export function refuseDisclosure(
  records: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  return refused(records, { action: 'refuse-disclosure', seat: seatIn(moment) }, moment);
}

export type RecordDisclosureAnswer = {
  readonly seat: Seat;
  readonly answer: 'agreed' | 'refused';
  readonly paper: EvidenceId;
};

/** 登记线下答复: what a party that is not online said of the mediator's tie, with the paper it signed. */
export function recordDisclosureAnswer(
  records: Records,
  { seat, answer, paper }: RecordDisclosureAnswer,
  moment: Moment,
): MediationDecision {
  const given = { action: 'record-disclosure-answer', seat, paper } as const;
  return answer === 'agreed' ? agreed(records, given, moment) : refused(records, given, moment);
}

type Given = {
  readonly action: 'agree-disclosure' | 'refuse-disclosure' | 'record-disclosure-answer';
  readonly seat: Seat;
  readonly paper?: EvidenceId;
};

function agreed(
  { mediation, dispute }: Records,
  { action, seat, paper }: Given & { action: Exclude<Given['action'], 'refuse-disclosure'> },
  moment: Moment,
): MediationDecision {
  const open = step(mediation, action, 'disclosed', moment);
  if (!open.ok) return open;
  const side = sideAt(mediation, seat);
  if (!side || !partyAt(seat)) return fail({ code: 'seat-unknown' });
  if (side.agreedToDisclosure) return fail({ code: 'already-answered' });

  const after = withSide(mediation, { ...side, agreedToDisclosure: true });
  const waiting = after.sides.filter((one) => partyAt(one.seat) && !one.agreedToDisclosure).length;
  const said = fact('mediation.disclosure-agreed', mediation, {
    seat,
    ...wayOf(paper),
    waiting,
  });
  if (waiting > 0) return decided({ mediation: after, dispute }, said);
  // the last answer is taken in the state before it, where it was still this side's to give
  const begun = accepted({ mediation, dispute }, action, moment);
  if (!begun.ok) return begun;
  const { records, facts } = begun.value;
  return decided(
    { ...records, mediation: { ...records.mediation, sides: after.sides } },
    said,
    ...facts,
  );
}

function refused(
  { mediation, dispute }: Records,
  { action, seat, paper }: Given & { action: Exclude<Given['action'], 'agree-disclosure'> },
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, action, 'applied', moment);
  if (!moved.ok) return moved;
  const side = sideAt(mediation, seat);
  if (!side || !partyAt(seat)) return fail({ code: 'seat-unknown' });
  if (side.agreedToDisclosure) return fail({ code: 'already-answered' });
  return decided(
    withoutMediator({ mediation: moved.value, dispute }),
    fact('mediation.disclosure-refused', mediation, { seat, ...wayOf(paper) }),
  );
}

/** The scan stays in the chain of facts, also after this mediator has gone. */
function wayOf(paper: EvidenceId | undefined) {
  return paper ? ({ way: 'offline', paper } as const) : ({ way: 'online' } as const);
}
