import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { actWithDiary } from './calendar';

export const recordPick = caseAction(mediationApi.recordPick, (call) =>
  actWithDiary(call, (records, { diary }) =>
    decideMediation.recordPick(records, { ...call.input, diary }, call.moment),
  ),
);
