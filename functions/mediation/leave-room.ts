import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const leaveRoom = caseAction(mediationApi.leaveRoom, (call) =>
  act(call, (records) => decideMediation.leaveRoom(records, call.input, call.moment)),
);
