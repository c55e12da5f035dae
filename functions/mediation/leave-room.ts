import { fail } from '@shared/kernel';
import { decideMediation, mediationApi, seatOf } from '@shared/mediation';
import { caseAction } from '../platform';
import { planOf, recordsOf } from './act';
import { seatOfPeer } from './peers';

/** Who sits in the room with two devices has left when the last of them has. */
export const leaveRoom = caseAction(mediationApi.leaveRoom, async (call) => {
  const { input, deps, dispute, moment } = call;
  const before = await recordsOf(call);
  if (!before.ok) return before;
  const seat = seatOf(moment.actor);
  const { peer } = input;
  if (peer && seatOfPeer(peer, dispute) !== seat) return fail({ code: 'not-allowed' });
  const others = peer ? await deps.signals.leave(before.value.mediation.id, peer, moment.at) : [];
  const stillHere = others.some((other) => seatOfPeer(other, dispute) === seat);
  return planOf(decideMediation.leaveRoom(before.value, { stillHere }, moment), before.value);
});
