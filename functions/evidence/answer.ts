import { decideReview, evidenceApi } from '@shared/evidence';
import { caseAction } from '../platform';
import { findItem } from './find-item';
import { planOf } from './plan';

export const answer = caseAction(evidenceApi.answer, async ({ input, dispute, deps, moment }) => {
  const item = await findItem(deps, dispute, moment.actor, input.id);
  if (!item.ok) return item;
  return planOf(decideReview.answer({ item: item.value, dispute }, input, moment), dispute);
});
