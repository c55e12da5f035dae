import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const refuseDisclosure = caseAction(mediationApi.refuseDisclosure, (call) =>
  act(call, (records) => decideMediation.refuseDisclosure(records, call.input, call.moment)),
);
