import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';

/** Nobody asked for a review in time: the finding stands. */
export const makeFinal = caseAction(
  accidentApi.makeFinal,
  async ({ input, dispute, deps, moment }) =>
    actOn({ deps, dispute, version: input.version }, (records) =>
      decideAccident.makeFinal(records, input, moment),
    ),
);
