import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const closeFailed = caseAction(mediationApi.closeFailed, (call) =>
  act(call, (records) => decideMediation.closeFailed(records, call.input, call.moment)),
);
