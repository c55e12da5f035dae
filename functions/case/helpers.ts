import { caseApi, decideCase } from '@shared/case';
import { caseAction } from '../platform';
import { answerWith } from './answer';

export const nameHelper = caseAction(caseApi.nameHelper, async ({ input, dispute, moment }) => {
  const { caseId: _case, ...command } = input;
  return answerWith(decideCase.nameHelper({ dispute }, command, moment));
});

export const revokeHelper = caseAction(caseApi.revokeHelper, async ({ input, dispute, moment }) =>
  answerWith(decideCase.revokeHelper({ dispute }, input, moment)),
);
