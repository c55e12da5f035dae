import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const join = caseAction(mediationApi.join, (call) =>
  act(call, (records) => decideMediation.join(records, call.input, call.moment)),
);
