import { caseApi, decideCase } from '@shared/case';
import { caseAction } from '../platform';
import { answerWith } from './answer';

export const chooseRoute = caseAction(caseApi.chooseRoute, async ({ input, dispute, moment }) =>
  answerWith(decideCase.chooseRoute({ dispute }, input, moment)),
);
