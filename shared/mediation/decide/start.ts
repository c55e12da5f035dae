import { fail, move, type AccountId, type MediationId, type Moment } from '@shared/kernel';
import { actingParties, advanceCase, type DisputeCase } from '@shared/case';
import type { Mediation } from '../model';
import { mayBegin } from '../open';
import { sidesOf, type Seat } from '../seat';
import { mediationTransitions } from '../transitions';
import { isLive } from './ending';
import { afterAnswers } from './invite';
import { newSide } from './new-sides';
import { forOneSide, spoken } from './one-side';
import {
  decided,
  fact,
  hasChosen,
  seatIn,
  step,
  withoutSession,
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
  if (!mayBegin(dispute)) {
    return fail({
      code: 'not-open-now',
      params: { action: mediationTransitions.apply.label },
      open: [],
    });
  }
  const seat = seatIn(moment);
  if (!hasChosen(dispute, seat, 'mediation'))
    return fail({ code: 'must-choose-first', open: ['choose-route'] });

  const alone = forOneSide(moment, dispute);
  if (!alone.ok) return alone;

  const moved = advanceCase(dispute, 'start-mediation');
  const applied = spoken(newMediation(dispute, seat, moment), moment);
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
    sides: sidesOf(dispute).map((one) => ({
      ...newSide(one, dispute),
      ...(one === seat ? { answer: 'joined', answeredAt: moment.at } : {}),
    })),
    slots: [],
    picks: [],
    offers: [],
    tabled: [],
    drafts: 0,
  };
}

/**
 * The office names a mediator, or another one: while the first has not answered, and on request also later (在线调解规则
 * 14). The new one confirms like the first; answers, talk and offers stay, the time is sought again with him.
 */
export function assignMediator(
  { mediation, dispute }: Records,
  command: { readonly account: AccountId; readonly name: string },
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'assign-mediator', 'assigned', moment);
  if (!moved.ok) return moved;
  const mediator = { account: command.account, name: command.name };
  const former = mediation.mediator?.account;
  if (former === mediator.account) return fail({ code: 'already-assigned' });
  const free = withoutMediator({ mediation: moved.value, dispute });
  const records = {
    mediation: { ...free.mediation, mediator },
    dispute: { ...free.dispute, mediator },
  };
  // whoever knew the former one hears of the change
  if (former && mediation.status !== 'assigned')
    return decided(
      records,
      fact('mediation.mediator-changed', mediation, { mediator: mediator.account, former }),
    );
  return decided(
    records,
    fact('mediation.mediator-assigned', mediation, {
      mediator: mediator.account,
      again: former !== undefined || mediation.declined.length > 0,
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
  const parties = actingParties(dispute).map((party) => party.id);
  return decided(
    { mediation: { ...moved.value, disclosure }, dispute },
    fact('mediation.conflict-disclosed', mediation, { parties }),
  );
}

/**
 * The mediator may begin: the sides that have not answered are asked. The period of mediation runs from the first
 * acceptance (在线调解规则 24); another mediator does not make it longer.
 */
export function accepted(
  { mediation, dispute }: Records,
  action: 'accept-assignment' | 'agree-disclosure' | 'record-disclosure-answer',
  moment: Moment,
): MediationDecision {
  const first = mediation.begunAt === undefined;
  const next = afterAnswers({ ...mediation, status: 'inviting' });
  const moved = step(mediation, action, next.status, moment);
  if (!moved.ok) return moved;
  const asked = mediation.sides.filter((side) => side.answer === 'asked').map((side) => side.seat);
  return decided(
    { mediation: { ...moved.value, begunAt: mediation.begunAt ?? moment.at }, dispute },
    fact('mediation.mediator-accepted', mediation, { asked, first }),
    ...next.facts,
  );
}

/** 不接: also where he has disclosed a tie and the answers do not come. */
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

/** The case is free for another mediator; what was sought or said with this one about his person and his time is void. */
export function withoutMediator({ mediation, dispute }: Records): Records {
  const { mediator: _left, disclosure: _told, ...free } = withoutSession(mediation);
  const { mediator: _gone, ...rest } = dispute;
  const sides = free.sides.map((side) => ({ ...side, agreedToDisclosure: false }));
  return { mediation: { ...free, sides, slots: [], picks: [] }, dispute: rest };
}
