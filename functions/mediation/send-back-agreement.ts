import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const sendBackAgreement = caseAction(mediationApi.sendBackAgreement, (call) =>
  act(call, (records) => decideMediation.sendBackAgreement(records, call.input, call.moment)),
);
