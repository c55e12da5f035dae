import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';
import { sealedScan } from './paper';

export const recordAnswer = caseAction(mediationApi.recordAnswer, async (call) => {
  const scan = await sealedScan(call, call.input.paper);
  if (!scan.ok) return scan;
  return act(call, (records) => decideMediation.recordAnswer(records, call.input, call.moment));
});
