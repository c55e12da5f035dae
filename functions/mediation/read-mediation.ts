import { ok, openActions } from '@shared/kernel';
import { mediationApi, mediationTransitions, mediationViewFor } from '@shared/mediation';
import { caseQuery } from '../platform';
import { latestMediation } from './act';

export const readMediation = caseQuery(
  mediationApi.readMediation,
  async ({ deps, dispute, moment }) => {
    const { actor } = moment;
    const found = await latestMediation(deps, dispute.id);
    if (!found) return ok({ open: openActions(mediationTransitions, 'nothing', actor) });
    const mediation = mediationViewFor(actor, found, dispute);
    return ok({ mediation, open: mediation.open });
  },
  // before there is an agreement, and where numbers are masked, nothing personal is shown
  ({ mediation }) =>
    mediation?.agreement?.terms.payments.some(({ account }) => !account.number.startsWith('*')) ??
    false,
);
