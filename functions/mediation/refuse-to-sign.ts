import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const refuseToSign = caseAction(mediationApi.refuseToSign, (call) =>
  act(call, (records) => decideMediation.refuseToSign(records, call.input, call.moment)),
);
