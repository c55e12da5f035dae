import { fail, move, type AccountId, type MediationId, type Moment } from '@shared/kernel';
import { advanceCase, choiceOf, partyOf, stageMoves, type DisputeCase } from '@shared/case';
import type { Mediation, Side } from '../model';
import { partyAt, sidesOf, type Seat } from '../seat';
import { mediationTransitions } from '../transitions';
import { isLive } from './ending';
import { afterAnswers } from './invite';
import {
  choseOnline,
  decided,
  fact,
  seatIn,
  sideAt,
  step,
  withSide,
  type MediationDecision,
  type Records,
} from './step';

type Before = { readonly mediation: Mediation | undefined; readonly dispute: DisputeCase };

/** 申请调解: one party is enough; the others are asked (人民调解法 17). Interrupts limitation from this moment (民法典 195). */
export function apply(
  { mediation, dispute }: Before,
  _command: object,
  moment: Moment,
): MediationDecision {
  const from = mediation && isLive(mediation) ? mediation.status : 'nothing';
  const open = move(mediationTransitions, 'apply', { from, to: 'applied', actor: moment.actor });
  if (!open.ok) return open;
  if (!stageMoves['start-mediation'].from.includes(dispute.stage)) {
    return fail({
      code: 'not-open-now',
      params: { action: mediationTransitions.apply.label },
      open: [],
    });
  }
  const seat = seatIn(moment);
  if (!choseOnline(dispute, seat, 'mediation'))
    return fail({ code: 'must-choose-first', open: ['choose-route'] });

  const moved = advanceCase(dispute, 'start-mediation');
  const applied = newMediation(dispute, seat, moment);
  // who mediated an earlier attempt has no more part in the case than his colleagues
  const { mediator: _former, ...spine } = moved.dispute;
  const records = { mediation: applied, dispute: spine };
  return decided(records, fact('mediation.applied', applied, { by: seat }), ...moved.facts);
}

function newMediation(dispute: DisputeCase, seat: Seat, moment: Moment): Mediation {
  return {
    id: moment.newId() as MediationId,
    version: 0,
    caseId: dispute.id,
    office: dispute.offices.mediation.id,
    status: 'applied',
    appliedAt: moment.at,
    appliedBy: seat,
    declined: [],
    sides: sidesOf(dispute).map((one) => newSide(one, dispute, one === seat ? moment : undefined)),
    slots: [],
    picks: [],
    offers: [],
    tabled: [],
    drafts: 0,
  };
}

function newSide(seat: Seat, dispute: DisputeCase, joining: Moment | undefined): Side {
  const party = partyAt(seat);
  const offline = party && choiceOf(partyOf(dispute, party), 'mediation') === 'offline';
  return {
    seat,
    way: offline ? 'offline' : 'online',
    agreedToDisclosure: false,
    ...(joining ? { answer: 'joined', answeredAt: joining.at } : { answer: 'asked' }),
  };
}

/** The office names a mediator, or another one while the first has not answered. */
export function assignMediator(
  { mediation, dispute }: Records,
  command: { readonly account: AccountId; readonly name: string },
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'assign-mediator', 'assigned', moment);
  if (!moved.ok) return moved;
  const mediator = { account: command.account, name: command.name };
  if (mediation.mediator?.account === mediator.account) return fail({ code: 'already-assigned' });
  return decided(
    { mediation: { ...moved.value, mediator }, dispute: { ...dispute, mediator } },
    fact('mediation.mediator-assigned', mediation, {
      mediator: mediator.account,
      again: mediation.mediator !== undefined || mediation.declined.length > 0,
    }),
  );
}

/** He takes the case, and tells what ties he has to those in it (在线调解规则 12、13). */
export function acceptAssignment(
  { mediation, dispute }: Records,
  command: { readonly disclosure?: string | undefined },
  moment: Moment,
): MediationDecision {
  const { disclosure } = command;
  if (disclosure === undefined)
    return accepted({ mediation, dispute }, 'accept-assignment', moment);
  const moved = step(mediation, 'accept-assignment', 'disclosed', moment);
  if (!moved.ok) return moved;
  const parties = dispute.parties.map((party) => party.id);
  return decided(
    { mediation: { ...moved.value, disclosure }, dispute },
    fact('mediation.conflict-disclosed', mediation, { parties }),
  );
}

/** The mediator may begin: the sides that have not answered are asked, and the period of mediation runs. */
function accepted(
  { mediation, dispute }: Records,
  action: 'accept-assignment' | 'agree-disclosure',
  moment: Moment,
): MediationDecision {
  const next = afterAnswers({ ...mediation, status: 'inviting' });
  const moved = step(mediation, action, next.status, moment);
  if (!moved.ok) return moved;
  const asked = mediation.sides.filter((side) => side.answer === 'asked').map((side) => side.seat);
  return decided(
    { mediation: moved.value, dispute },
    fact('mediation.mediator-accepted', mediation, { asked }),
    ...next.facts,
  );
}

export function declineAssignment(
  { mediation, dispute }: Records,
  command: { readonly reason: string },
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'decline-assignment', 'applied', moment);
  if (!moved.ok) return moved;
  const refusal = { account: moment.actor.id, reason: command.reason, at: moment.at };
  const free = withoutMediator({ mediation: moved.value, dispute });
  const declined = { ...free.mediation, declined: [...mediation.declined, refusal] };
  return decided(
    { ...free, mediation: declined },
    fact('mediation.mediator-declined', mediation, {}),
  );
}

/** After a disclosure he goes on only if every party agrees (在线调解规则 13). The last one lets him begin. */
export function agreeDisclosure(
  { mediation, dispute }: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  const open = step(mediation, 'agree-disclosure', 'disclosed', moment);
  if (!open.ok) return open;
  const side = sideAt(mediation, seatIn(moment));
  if (!side || side.agreedToDisclosure) return fail({ code: 'already-answered' });

  const agreed = withSide(mediation, { ...side, agreedToDisclosure: true });
  const waiting = agreed.sides.filter((one) => partyAt(one.seat) && !one.agreedToDisclosure).length;
  const said = fact('mediation.disclosure-agreed', mediation, { seat: side.seat, waiting });
  if (waiting > 0) return decided({ mediation: agreed, dispute }, said);
  const begun = accepted({ mediation: agreed, dispute }, 'agree-disclosure', moment);
  return begun.ok ? decided(begun.value.records, said, ...begun.value.facts) : begun;
}

/** One party does not want this mediator: the office names another. */
export function refuseDisclosure(
  { mediation, dispute }: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'refuse-disclosure', 'applied', moment);
  if (!moved.ok) return moved;
  const refused = fact('mediation.disclosure-refused', mediation, { seat: seatIn(moment) });
  return decided(withoutMediator({ mediation: moved.value, dispute }), refused);
}

function withoutMediator({ mediation, dispute }: Records): Records {
  const { mediator: _left, disclosure: _told, ...free } = mediation;
  const { mediator: _gone, ...rest } = dispute;
  const sides = free.sides.map((side) => ({ ...side, agreedToDisclosure: false }));
  return { mediation: { ...free, sides }, dispute: rest };
}
