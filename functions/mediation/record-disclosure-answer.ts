import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';
import { sealedScan } from './paper';

export const recordDisclosureAnswer = caseAction(
  mediationApi.recordDisclosureAnswer,
  async (call) => {
    const scan = await sealedScan(call, call.input.paper);
    if (!scan.ok) return scan;
    return act(call, (records) =>
      decideMediation.recordDisclosureAnswer(records, call.input, call.moment),
    );
  },
);
