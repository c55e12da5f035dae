import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const acceptAssignment = caseAction(mediationApi.acceptAssignment, (call) =>
  act(call, (records) => decideMediation.acceptAssignment(records, call.input, call.moment)),
);
