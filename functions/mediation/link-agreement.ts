import { fail, ok } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { caseQuery } from '../platform';
import { recordsOf } from './act';
import { mayReadAgreement } from './inside';

/** A link for a minute to the document to sign, or to the sealed file. */
export const linkAgreement = caseQuery(mediationApi.linkAgreement, async (call) => {
  const records = await recordsOf(call);
  if (!records.ok) return records;
  const { mediation } = records.value;
  if (!mayReadAgreement(mediation, call.moment.actor)) return fail({ code: 'not-joined' });
  const { agreement } = mediation;
  const file = call.input.file === 'sealed' ? agreement?.sealed : agreement?.document;
  if (!agreement || !file) return fail({ code: 'not-found' });
  const name = `人民调解协议书 ${agreement.number}.pdf`;
  return ok({ url: await call.deps.files.link(file.key, name), hash: file.hash, name });
});
