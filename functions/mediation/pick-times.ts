import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { actWithDiary } from './calendar';

export const pickTimes = caseAction(mediationApi.pickTimes, (call) =>
  actWithDiary(call, (records, { diary }) =>
    decideMediation.pickTimes(records, { ...call.input, diary }, call.moment),
  ),
);
