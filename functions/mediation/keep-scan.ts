import type { EvidenceId } from '@shared/kernel';
import { fail } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { sha256 } from '../documents/hash';
import { accept, caseAction } from '../platform';
import { scanKey } from './paper';
import { keepOnce } from './stored';

/** Keeps a scan under its hash. Only what is a picture by its first bytes is taken. */
export const keepScan = caseAction(mediationApi.keepScan, async ({ input, deps, dispute }) => {
  const bytes = Buffer.from(input.picture.slice(input.picture.indexOf(',') + 1), 'base64');
  const type = pictureType(bytes);
  if (!type) return fail({ code: 'file-type-refused' });
  const paper = sha256(bytes) as EvidenceId;
  await keepOnce(deps.files, scanKey(dispute.id, paper), bytes, type);
  return accept({ changes: [], facts: [], answer: { paper } });
});

function pictureType(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 8).toString('hex');
  if (start.startsWith('ffd8ff')) return 'image/jpeg';
  return start === '89504e470d0a1a0a' ? 'image/png' : undefined;
}
