import { accidentActions, accidentApi, deskFile, entryUrl } from '@shared/accident';
import { insurersOf } from '@shared/case';
import { ok } from '@shared/kernel';
import { caseQuery } from '../platform';
import { findAccident } from './find-accident';

/** The file as it lies open on the desk, numbers of persons masked. */
export const readFile = caseQuery(accidentApi.readFile, async ({ dispute, deps, moment }) => {
  const found = await findAccident(deps, dispute.id);
  if (!found.ok) return found;
  const accident = found.value;
  return ok(
    deskFile({
      ...accident,
      entryUrl: entryUrl(deps.config.publicUrl, accident.code),
      insurers: insurersOf(dispute),
      open: accidentActions(accident, moment.actor),
    }),
  );
});
