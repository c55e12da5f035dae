import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const openSession = caseAction(mediationApi.openSession, (call) =>
  act(call, (records) => decideMediation.openSession(records, call.input, call.moment)),
);
