import { ok } from '@shared/kernel';
import { actionsFor, mediationApi, mediationViewFor } from '@shared/mediation';
import { caseQuery } from '../platform';
import { latestMediation } from './act';

export const readMediation = caseQuery(
  mediationApi.readMediation,
  async ({ deps, dispute, moment }) => {
    const { actor } = moment;
    const mediation = await latestMediation(deps, dispute.id);
    const open = actionsFor(actor, { mediation, dispute });
    return ok({
      ...(mediation ? { mediation: mediationViewFor(actor, mediation, dispute) } : {}),
      open,
    });
  },
  // before there is an agreement, and where numbers are masked, nothing personal is shown
  ({ mediation }) =>
    (mediation?.agreement?.terms.payments ?? [])
      .filter(({ account }) => !account.number.startsWith('*'))
      .map(({ payee }) => payee),
);
