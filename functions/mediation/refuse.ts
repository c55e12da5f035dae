import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const refuse = caseAction(mediationApi.refuse, (call) =>
  act(call, (records) => decideMediation.refuse(records, call.input, call.moment)),
);
