import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';

/** 送达: when and how each person received the finding. */
export const serveFinding = caseAction(
  accidentApi.serveFinding,
  async ({ input, dispute, deps, moment }) =>
    actOn({ deps, dispute, version: input.version }, (records) =>
      decideAccident.serveFinding(records, input, moment),
    ),
);
