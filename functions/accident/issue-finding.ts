import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';
import { findAccident } from './find-accident';
import { insurersOf } from './insurers';

/** 制作认定书: the case opens for talks about compensation. */
export const issueFinding = caseAction(
  accidentApi.issueFinding,
  async ({ input, dispute, deps, moment }) => {
    const found = await findAccident(deps, dispute.id);
    if (!found.ok) return found;
    const insurers = await insurersOf(found.value.facts, deps);
    if (!insurers.ok) return insurers;
    const command = { finding: input.finding, insurers: insurers.value };
    return actOn({ deps, dispute, version: input.version }, (records) =>
      decideAccident.issueFinding(records, command, moment),
    );
  },
);
