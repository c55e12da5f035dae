import { decideReview, evidenceApi } from '@shared/evidence';
import { caseAction } from '../platform';
import { findItem } from './find-item';
import { planOf } from './plan';

export const comment = caseAction(evidenceApi.comment, async ({ input, dispute, deps, moment }) => {
  const item = await findItem(deps, dispute, moment.actor, input.id);
  if (!item.ok) return item;
  return planOf(decideReview.comment({ item: item.value, dispute }, input, moment), dispute);
});
