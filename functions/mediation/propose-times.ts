import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';
import { calendarOf } from './calendar';

export const proposeTimes = caseAction(mediationApi.proposeTimes, async (call) => {
  const command = { ...call.input, ...(await calendarOf(call)) };
  return act(call, (records) => decideMediation.proposeTimes(records, command, call.moment));
});
