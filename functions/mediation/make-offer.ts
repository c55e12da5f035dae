import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const makeOffer = caseAction(mediationApi.makeOffer, (call) =>
  act(call, (records) => decideMediation.makeOffer(records, call.input, call.moment)),
);
