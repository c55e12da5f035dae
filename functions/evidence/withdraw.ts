import { decideEvidence, evidenceApi } from '@shared/evidence';
import { caseAction } from '../platform';
import { findItem } from './find-item';
import { uploadOf } from './parts';
import { planOf } from './plan';

/** Parts of an unfinished upload go at once; a sealed file stays locked away, seen by nobody. */
export const withdraw = caseAction(
  evidenceApi.withdraw,
  async ({ input, dispute, deps, moment }) => {
    const item = await findItem(deps, dispute, moment.actor, input.id);
    if (!item.ok) return item;
    const decision = decideEvidence.withdraw({ item: item.value, dispute }, input, moment);
    if (decision.ok && item.value.status === 'uploading')
      await deps.files.cancelUpload(uploadOf(item.value));
    return planOf(decision, dispute);
  },
);
