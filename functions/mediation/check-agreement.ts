import { fail, ok } from '@shared/kernel';
import { checkAnswerOf, mediationApi } from '@shared/mediation';
import { publicQuery } from '../platform';

const triesPerHour = 60;

/** 查验协议: open to everybody with the code on the paper. */
export const checkAgreement = publicQuery(
  mediationApi.checkAgreement,
  async ({ input, deps, caller }) => {
    const tries = await deps.counters.hit(`check-agreement/${caller.address}`, 3600);
    if (tries > triesPerHour) return fail({ code: 'too-many-this-hour' });
    const mediation = await deps.store.mediations.first({ 'agreement.checkCode': input.checkCode });
    if (!mediation?.agreement) return fail({ code: 'not-found' });
    const dispute = await deps.store.cases.get(mediation.caseId);
    return ok(checkAnswerOf(mediation.agreement, mediation, dispute));
  },
);
