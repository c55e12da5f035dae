import { decideMediation, mediationApi } from '@shared/mediation';
import { accept, caseAction, save } from '../platform';
import { recordsOf } from './act';
import { personName } from './person-name';

/** The next number after the last line; of two who take the same number, one draws again (`DuplicateKey`). */
export const postMessage = caseAction(mediationApi.postMessage, async (call) => {
  const { input, deps, moment, dispute, subject } = call;
  const records = await recordsOf(call);
  if (!records.ok) return records;
  const { mediation } = records.value;
  const last = await deps.store.messages.first({ mediation: mediation.id }, { sort: '-_id' });
  const line = {
    text: input.text,
    name: personName(subject, dispute, moment),
    seq: (last?.seq ?? 0) + 1,
  };
  const message = decideMediation.postMessage({ mediation }, line, moment);
  if (!message.ok) return message;
  const { seq } = message.value;
  return accept({ changes: [save('messages', message.value)], facts: [], answer: { seq } });
});
