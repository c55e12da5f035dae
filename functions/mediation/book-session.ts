import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { actWithDiary } from './calendar';

export const bookSession = caseAction(mediationApi.bookSession, (call) =>
  actWithDiary(call, (records, calendar) =>
    decideMediation.bookSession(records, { ...call.input, ...calendar }, call.moment),
  ),
);
