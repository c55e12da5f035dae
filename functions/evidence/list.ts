import {
  evidenceApi,
  evidenceViewFor,
  seesItem,
  showsThumbnail,
  type EvidenceItem,
} from '@shared/evidence';
import { ok, type Actor } from '@shared/kernel';
import { caseQuery } from '../platform';
import type { FileStore } from '../ports';
import { present } from './find-item';

export const list = caseQuery(evidenceApi.list, async ({ dispute, deps, moment }) => {
  const { actor } = moment;
  const all = await deps.store.evidence.list(
    { caseId: dispute.id, status: { in: present } },
    { sort: 'startedAt', limit: 1000 },
  );
  const seen = all.filter((item) => seesItem(actor, item));
  const items = seen.map(async (item) =>
    evidenceViewFor(actor, dispute, item, await thumbnailOf(deps.files, actor, item)),
  );
  return ok({ items: await Promise.all(items) });
});

async function thumbnailOf(
  files: FileStore,
  actor: Actor,
  item: EvidenceItem,
): Promise<string | undefined> {
  if (!item.thumbnail || !showsThumbnail(actor, item)) return undefined;
  return files.link(item.thumbnail, 'thumbnail.jpg', { inline: true, contentType: 'image/jpeg' });
}
