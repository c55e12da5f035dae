import { caseApi, decideCase } from '@shared/case';
import { caseAction } from '../platform';
import { answerWith } from './answer';

export const nameHelper = caseAction(caseApi.nameHelper, async ({ input, dispute, deps, moment }) => {
  const { caseId: _case, ...command } = input;
  const known = await deps.store.accounts.first({ phone: input.phone });
  return answerWith(decideCase.nameHelper({ dispute }, { ...command, ...(known ? { account: known.id } : {}) }, moment));
});

export const revokeHelper = caseAction(caseApi.revokeHelper, async ({ input, dispute, moment }) =>
  answerWith(decideCase.revokeHelper({ dispute }, input, moment)),
);
