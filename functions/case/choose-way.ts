import { caseApi, decideCase } from '@shared/case';
import { caseAction } from '../platform';
import { answerWith } from './answer';

export const chooseWay = caseAction(caseApi.chooseWay, async ({ input, dispute, moment }) =>
  answerWith(decideCase.chooseWay({ dispute }, input, moment)),
);
