import { accidentApi, findingView } from '@shared/accident';
import { dateOf, ok } from '@shared/kernel';
import { caseQuery } from '../platform';
import { findAccident } from './find-accident';

/** 认定书 for everybody in the case. */
export const readFinding = caseQuery(accidentApi.readFinding, async ({ dispute, deps, moment }) => {
  const found = await findAccident(deps, dispute.id);
  if (!found.ok) return found;
  const accident = found.value;
  return ok(findingView(accident, dispute, moment.actor, dateOf(moment.at)));
});
