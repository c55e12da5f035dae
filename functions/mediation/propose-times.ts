import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const proposeTimes = caseAction(mediationApi.proposeTimes, (call) =>
  act(call, (records) => decideMediation.proposeTimes(records, call.input, call.moment)),
);
