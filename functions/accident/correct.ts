import { accidentApi, decideAccident } from '@shared/accident';
import { caseAction } from '../platform';
import { actOn } from './act';
import { insurersOf } from './insurers';

/** 更正 of facts or finding, with its reason. */
export const correct = caseAction(accidentApi.correct, async ({ input, dispute, deps, moment }) => {
  const insurers = await insurersOf(input.accident, deps);
  if (!insurers.ok) return insurers;
  const command = { ...input, insurers: insurers.value };
  return actOn({ deps, dispute, version: input.version }, (records) =>
    decideAccident.correctAccident(records, command, moment),
  );
});
