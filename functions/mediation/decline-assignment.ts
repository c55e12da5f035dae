import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const declineAssignment = caseAction(mediationApi.declineAssignment, (call) =>
  act(call, (records) => decideMediation.declineAssignment(records, call.input, call.moment)),
);
