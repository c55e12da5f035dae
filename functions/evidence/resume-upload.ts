import { evidenceApi, isOwn } from '@shared/evidence';
import { fail, ok } from '@shared/kernel';
import { caseQuery } from '../platform';
import { findItem } from './find-item';
import { partsAnswer } from './parts';

/** After a cut: which parts are there, and fresh links for the rest. */
export const resumeUpload = caseQuery(
  evidenceApi.resumeUpload,
  async ({ input, dispute, deps, moment }) => {
    const item = await findItem(deps, dispute, moment.actor, input.id);
    if (!item.ok) return item;
    if (!isOwn(moment.actor, item.value)) return fail({ code: 'not-allowed' });
    return ok(await partsAnswer(deps.files, item.value));
  },
);
