import { decideEvidence, evidenceApi, isOwn, kindNames, type EvidenceItem } from '@shared/evidence';
import { fail, ok, partsOf, sentenceOf, type DomainError, type Result } from '@shared/kernel';
import { accept, caseAction, save } from '../platform';
import { NotFound, PartsMissing, type FileStore } from '../ports';
import { findItem } from './find-item';
import { inspect, type Found } from './inspect';
import { uploadOf } from './parts';

/** Puts the parts together, reads the file again, and seals it or says why not. Repeating it gives the same answer. */
export const finishUpload = caseAction(
  evidenceApi.finishUpload,
  async ({ input, dispute, deps, moment }) => {
    const found = await findItem(deps, dispute, moment.actor, input.id);
    if (!found.ok) return found;
    const item = found.value;
    if (!isOwn(moment.actor, item)) return fail({ code: 'not-allowed' });
    if (item.status === 'sealed' || item.status === 'refused') {
      return accept({ dispute, changes: [], facts: [], answer: answerOf(item, item.version) });
    }
    if (item.status === 'withdrawn') return fail({ code: 'not-found' });
    const read = await readAgain(deps.files, item);
    if (!read.ok) return read;
    const decision = decideEvidence.finishUpload({ item }, { inspection: read.value }, moment);
    if (!decision.ok) return decision;
    const { records, facts } = decision.value;
    return accept({
      dispute,
      changes: [save('evidence', records.item)],
      facts,
      answer: answerOf(records.item, item.version + 1, read.value),
    });
  },
);

async function readAgain(
  files: FileStore,
  item: EvidenceItem,
): Promise<Result<Found, DomainError>> {
  try {
    await files.finishUpload(uploadOf(item));
    const inspection = await inspect(files, item);
    if (inspection.verdict === 'unfit') await files.remove(item.upload.key);
    return ok(inspection);
  } catch (error) {
    if (error instanceof PartsMissing)
      return fail({ code: 'parts-missing', params: { missing: error.missing.length } });
    // an earlier run refused the file and took it away, but could not write that down
    if (error instanceof NotFound)
      return fail({ code: 'parts-missing', params: { missing: partsOf(uploadOf(item)).length } });
    throw error;
  }
}

function answerOf({ id, status, refusal, kind }: EvidenceItem, version: number, found?: Found) {
  if (status === 'sealed' || !refusal) return { status: 'sealed', id, version } as const;
  const opened = found?.verdict === 'unfit' && found.opened ? kindNames[found.opened] : '别的文件';
  const message = sentenceOf({ code: refusal, params: { said: kindNames[kind], found: opened } });
  return { status: 'refused', id, version, reason: refusal, message } as const;
}
