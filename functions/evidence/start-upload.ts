import { decideEvidence, evidenceApi, isOwn } from '@shared/evidence';
import { fail } from '@shared/kernel';
import { accept, caseAction, save } from '../platform';
import { findItem, present } from './find-item';
import { partsAnswer } from './parts';

/** Announces a file and gets the links for its parts. The id is the phone's, so a repeated start finds its own upload. */
export const startUpload = caseAction(
  evidenceApi.startUpload,
  async ({ input, dispute, deps, moment }) => {
    const { caseId: _case, ...command } = input;
    const known = await findItem(deps, dispute, moment.actor, input.id);
    if (known.ok) {
      if (!isOwn(moment.actor, known.value)) return fail({ code: 'not-allowed' });
      return accept({
        dispute,
        changes: [],
        facts: [],
        answer: await partsAnswer(deps.files, known.value),
      });
    }
    const rows = await deps.store.evidence.list(
      { caseId: dispute.id, status: { in: present } },
      { limit: 1000 },
    );
    const records = { dispute, files: rows.length };
    const open = decideEvidence.mayStartUpload(records, command, moment);
    if (!open.ok) return open;

    const key = `evidence/${dispute.id}/${input.id}`;
    const { uploadId } = await deps.files.startUpload({
      key,
      contentType: 'application/octet-stream',
    });
    const upload = { key, uploadId, partSize: deps.files.partSize };
    const decision = decideEvidence.startUpload(records, { ...command, upload }, moment);
    if (!decision.ok) return decision;
    const { records: made, facts } = decision.value;
    return accept({
      dispute,
      changes: [save('evidence', made.item)],
      facts,
      answer: await partsAnswer(deps.files, made.item),
    });
  },
);
