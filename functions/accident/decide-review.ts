import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';
import { findAccident } from './find-accident';
import { insurersOf } from './insurers';

/** 复核结论: upheld, or investigated again. */
export const decideReview = caseAction(
  accidentApi.decideReview,
  async ({ input, dispute, deps, moment }) => {
    const found = await findAccident(deps, dispute.id);
    if (!found.ok) return found;
    const insurers = await insurersOf(found.value.facts, deps);
    if (!insurers.ok) return insurers;
    const command = { ...input, insurers: insurers.value };
    return actOn({ deps, dispute, version: input.version }, (records) =>
      decideAccident.decideReview(records, command, moment),
    );
  },
);
