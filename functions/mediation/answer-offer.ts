import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const answerOffer = caseAction(mediationApi.answerOffer, (call) =>
  act(call, (records) => decideMediation.answerOffer(records, call.input, call.moment)),
);
