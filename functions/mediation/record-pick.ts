import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const recordPick = caseAction(mediationApi.recordPick, (call) =>
  act(call, (records) => decideMediation.recordPick(records, call.input, call.moment)),
);
