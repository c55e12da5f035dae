import { fail, ok } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { caseQuery } from '../platform';
import { insideOnly } from './inside';
import { seatOfPeer } from './peers';

/** Puts one signal into another peer's letter box. Nobody speaks under another's name. */
export const sendSignal = caseQuery(mediationApi.sendSignal, async (call) => {
  const { input, deps, dispute } = call;
  const inside = await insideOnly(call);
  if (!inside.ok) return inside;
  const { mediation, seat } = inside.value;
  if (seatOfPeer(input.peer, dispute) !== seat) return fail({ code: 'not-allowed' });
  if (!seatOfPeer(input.to, dispute)) return fail({ code: 'not-found' });
  await deps.signals.send(mediation.id, input.to, input.peer, input.message);
  return ok({ sent: true });
});
