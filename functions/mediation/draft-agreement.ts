import { dateOf, startOf } from '@shared/kernel';
import { checkUrl, decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { planOf, recordsOf } from './act';
import { drawnOrRefused } from '../documents/drawn';
import { checkCodeOf, keepDocument } from './stored';

/** Draws the document first, then decides: what goes on record is the hash of the very file. */
export const draftAgreement = caseAction(mediationApi.draftAgreement, async (call) => {
  const { input, deps, dispute, moment } = call;
  const before = await recordsOf(call);
  if (!before.ok) return before;
  const { mediation } = before.value;
  const may = decideMediation.mayDraft(before.value, input, moment);
  if (!may.ok) return may;

  const checkCode = checkCodeOf(mediation);
  const number = `${dispute.code}-T${mediation.drafts + 1}`;
  const content = {
    number,
    checkCode,
    checkUrl: checkUrl(deps.config.publicUrl, checkCode),
    terms: input.terms,
    dispute,
    mediator: mediation.mediator?.name ?? '',
    at: startOf(dateOf(moment.at)),
  };
  // the PDF library is loaded by the call that needs it, not by every cold start
  const { drawAgreement } = await import('./agreement-paper');
  const drawn = await drawnOrRefused(drawAgreement(content));
  if (!drawn.ok) return drawn;
  const document = await keepDocument(deps.files, mediation, drawn.value);
  const command = { version: input.version, terms: input.terms, number, checkCode, document };
  return planOf(decideMediation.draftAgreement(before.value, command, moment), before.value);
});
