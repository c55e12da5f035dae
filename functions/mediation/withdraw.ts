import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const withdraw = caseAction(mediationApi.withdraw, (call) =>
  act(call, (records) => decideMediation.withdraw(records, call.input, call.moment)),
);
