import { ok } from '@shared/kernel';
import { mediationApi, roomViewFor } from '@shared/mediation';
import { caseQuery } from '../platform';
import { insideOnly } from './inside';

export const readRoom = caseQuery(mediationApi.readRoom, async (call) => {
  const inside = await insideOnly(call);
  if (!inside.ok) return inside;
  return ok(roomViewFor(inside.value.seat, inside.value.mediation, call.dispute));
});
