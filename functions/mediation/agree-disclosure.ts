import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const agreeDisclosure = caseAction(mediationApi.agreeDisclosure, (call) =>
  act(call, (records) => decideMediation.agreeDisclosure(records, call.input, call.moment)),
);
