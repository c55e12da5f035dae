import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const bookSession = caseAction(mediationApi.bookSession, (call) =>
  act(call, (records) => decideMediation.bookSession(records, call.input, call.moment)),
);
