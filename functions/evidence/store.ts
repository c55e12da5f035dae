import { EvidenceItem } from '@shared/evidence';
import type { RecordStore } from '../ports';

export const evidenceStore: RecordStore = {
  collection: 'evidence',
  schema: EvidenceItem,
  indexes: [
    { keys: { caseId: 1, status: 1, startedAt: 1 } },
    { keys: { status: 1, startedAt: 1 }, partial: { status: 'uploading' } },
  ],
};
