import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';
import { endOfPeriod } from './last-day';

export const bookSession = caseAction(mediationApi.bookSession, async (call) => {
  const command = { ...call.input, ...(await endOfPeriod(call)) };
  return act(call, (records) => decideMediation.bookSession(records, command, call.moment));
});
