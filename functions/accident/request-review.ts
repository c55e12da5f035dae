import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';

/** 复核申请 received on paper, entered by the officer. */
export const requestReview = caseAction(
  accidentApi.requestReview,
  async ({ input, dispute, deps, moment }) =>
    actOn({ deps, dispute, version: input.version }, (records) =>
      decideAccident.requestReview(records, input, moment),
    ),
);
