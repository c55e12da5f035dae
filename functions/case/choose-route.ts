import { createHash } from 'node:crypto';
import { caseApi, consentText, decideCase, findConsentPaper } from '@shared/case';
import { fail } from '@shared/kernel';
import { caseAction } from '../platform';
import { answerWith } from './answer';

/** Whether the phone showed this stage's paper word for word. */
function shownInFull(stage: string, version: string, hash: string): boolean {
  const paper = findConsentPaper(version);
  if (!paper || paper.stage !== stage) return false;
  return createHash('sha256').update(consentText(paper)).digest('hex') === hash;
}

export const chooseRoute = caseAction(caseApi.chooseRoute, async ({ input, dispute, moment }) => {
  if (!shownInFull(input.stage, input.shownVersion, input.shownHash))
    return fail({ code: 'paper-outdated' });
  return answerWith(decideCase.chooseRoute({ dispute }, input, moment));
});
