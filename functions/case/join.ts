import { caseApi, decideCase, maskPhone } from '@shared/case';
import { dateOf, fail, ok, type DomainError, type Result } from '@shared/kernel';
import {
  accept,
  accountAction,
  reachingOut,
  checkCode,
  mayTextCode,
  save,
  type AccountCall,
  type Plan,
} from '../platform';
import { findSeat, type Claimed, type Seat } from './find-seat';

const wrongCodesPerDay = 5;

type Found =
  | { status: 'joined'; caseId: Seat['dispute']['id'] }
  | {
      status: 'phone-differs';
      caseId: Seat['dispute']['id'];
      party: Seat['party']['id'];
      phoneOnFile: string;
    };

/** Takes the seat at once when the phone on file is this one, or none is on file; else shows the ways out. */
export const join = accountAction(caseApi.join, async ({ input, deps, subject, moment }) => {
  const seat = await findSeat(deps, subject, input, moment);
  if (!seat.ok) return seat;
  const { dispute, party } = seat.value;
  if (party.account === subject.account) {
    return accept<Found>({
      changes: [],
      facts: [],
      answer: { status: 'joined', caseId: dispute.id },
    });
  }
  if (party.phone && party.phone !== subject.phone) {
    const answer = {
      status: 'phone-differs',
      caseId: dispute.id,
      party: party.id,
      phoneOnFile: maskPhone(party.phone),
    } as const;
    return accept<Found>({ changes: [], facts: [], answer });
  }
  return takeSeat(seat.value, subject.phone);
});

/** The old number can still receive a message: a code goes there. */
export const sendCodeToOldPhone = reachingOut(
  accountAction(caseApi.sendCodeToOldPhone, async (call) => {
    const seat = await seatWithPhone(call);
    if (!seat.ok) return seat;
    const { deps, moment } = call;
    const { phone } = seat.value;
    const may = await mayTextCode(deps, { kind: 'join', phone, at: moment.at });
    if (!may.ok) return may;
    const code = await deps.codes.issue(phone, 'join', moment.at);
    await deps.messenger.sms({
      id: deps.newId(),
      phone,
      text: `您的核对码是 ${code}。有人要用新手机号办您的事故，不是您本人请不要给码。`,
    });
    return accept({ changes: [], facts: [], answer: { sentTo: maskPhone(phone) } });
  }),
);

export const joinByOldPhone = reachingOut(
  accountAction(caseApi.joinByOldPhone, async (call) => {
    const seat = await seatWithPhone(call);
    if (!seat.ok) return seat;
    const { deps, input, moment, subject } = call;
    const { phone } = seat.value;
    const right = await checkCode(
      deps,
      { phone, purpose: 'join', code: input.smsCode },
      {
        key: `join-code/${subject.account}/${dateOf(moment.at)}`,
        most: wrongCodesPerDay,
        seconds: 86_400,
        code: 'too-many-tries',
      },
      moment.at,
    );
    return right.ok ? takeSeat(seat.value, subject.phone ?? phone) : right;
  }),
);

async function seatWithPhone<I extends Claimed>(
  call: AccountCall<I>,
): Promise<Result<Seat & { phone: string }, DomainError>> {
  const seat = await findSeat(call.deps, call.subject, call.input, call.moment);
  if (!seat.ok) return seat;
  const { phone } = seat.value.party;
  return phone ? ok({ ...seat.value, phone }) : fail({ code: 'not-found' });
}

function takeSeat(
  { dispute, party, moment }: Seat,
  phone: string | undefined,
): Result<Plan<Found>, DomainError> {
  const decision = decideCase.joinCase(
    { dispute },
    { party: party.id, ...(phone ? { phone } : {}) },
    moment,
  );
  if (!decision.ok) return decision;
  const { records, facts } = decision.value;
  return accept<Found>({
    dispute: records.dispute,
    changes: [save('cases', records.dispute)],
    facts,
    moment,
    answer: { status: 'joined', caseId: dispute.id },
  });
}
