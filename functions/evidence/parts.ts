import type { EvidenceItem, UploadParts } from '@shared/evidence';
import { partsOf } from '@shared/kernel';
import type { FileStore, Upload } from '../ports';

export function uploadOf(item: EvidenceItem): Upload {
  return { ...item.upload, size: item.size };
}

/** What has arrived, and links for what is missing. */
export async function partsAnswer(files: FileStore, item: EvidenceItem): Promise<UploadParts> {
  const { id, status, upload } = item;
  const all = partsOf(uploadOf(item)).map(({ part }) => part);
  if (status !== 'uploading')
    return { id, status, partSize: upload.partSize, arrived: all, missing: [] };
  const arrived = await files.arrivedParts(uploadOf(item));
  const missing = await files.partUrls(
    uploadOf(item),
    all.filter((part) => !arrived.includes(part)),
  );
  return { id, status, partSize: upload.partSize, arrived, missing };
}
