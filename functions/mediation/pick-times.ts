import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const pickTimes = caseAction(mediationApi.pickTimes, (call) =>
  act(call, (records) => decideMediation.pickTimes(records, call.input, call.moment)),
);
