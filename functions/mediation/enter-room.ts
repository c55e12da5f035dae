import { ok } from '@shared/kernel';
import { decideMediation, mediationApi, seatOf } from '@shared/mediation';
import { caseAction } from '../platform';
import { planOf, recordsOf } from './act';
import { peerOf } from './peers';

export const enterRoom = caseAction(mediationApi.enterRoom, async (call) => {
  const { input, deps, moment } = call;
  const before = await recordsOf(call);
  if (!before.ok) return before;
  const decision = decideMediation.enterRoom(before.value, {}, moment);
  if (!decision.ok) return decision;
  const seat = seatOf(moment.actor);
  if (!seat) throw new Error('entered without a seat');
  const peer = peerOf(seat, input.device);
  const ticket = await deps.rooms.ticket(before.value.mediation.id, peer, moment.at);
  const plan = planOf(decision, before.value);
  return plan.ok ? ok({ ...plan.value, answer: { ticket, peer } }) : plan;
});
