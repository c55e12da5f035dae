import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { latestMediation, planOf } from './act';

export const apply = caseAction(mediationApi.apply, async ({ input, deps, dispute, moment }) => {
  const before = { mediation: await latestMediation(deps, dispute.id), dispute };
  return planOf(decideMediation.apply(before, input, moment), before);
});
