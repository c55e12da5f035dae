import type { BundleView, InsuranceClaim } from '@shared/claim';
import type { Deps, RecordTypes } from '../ports';

/** What has been sealed in this case and not withdrawn; it goes with the claim by itself. */
export async function sealedEvidence(
  deps: Deps,
  caseId: string,
): Promise<RecordTypes['evidence'][]> {
  return deps.store.evidence.list({ caseId, status: 'sealed' }, { limit: 500 });
}

/** The evidence of the bundle, sorted by the item it proves. A file withdrawn since is no longer shown. */
export async function evidenceLines(
  claim: InsuranceClaim,
  deps: Deps,
): Promise<BundleView['evidence']> {
  const wanted = new Set<string>(claim.bundle.evidence);
  const items = (await sealedEvidence(deps, claim.caseId)).filter((e) => wanted.has(e.id));
  const sorted = items.sort((a, b) => a.item.localeCompare(b.item));
  return Promise.all(
    sorted.map(async (e) => ({
      id: e.id,
      name: e.name,
      about: e.item,
      contentType: e.contentType ?? '',
      link: await deps.files.link(e.upload.key, e.name),
    })),
  );
}
