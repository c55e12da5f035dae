import { accidentActions, accidentApi, entryUrl } from '@shared/accident';
import { insurersOf } from '@shared/case';
import { ok } from '@shared/kernel';
import { caseQuery } from '../platform';
import { findAccident } from './find-accident';

/** The whole file for the officer in charge; the people in it see that it was read. */
export const read = caseQuery(accidentApi.read, async ({ dispute, deps, moment }) => {
  const found = await findAccident(deps, dispute.id);
  if (!found.ok) return found;
  const accident = found.value;
  return ok({
    ...accident,
    entryUrl: entryUrl(deps.config.publicUrl, accident.code),
    insurers: insurersOf(dispute),
    open: accidentActions(accident, moment.actor),
  });
});
