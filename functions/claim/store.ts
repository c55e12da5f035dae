import { InsuranceClaim } from '@shared/claim';
import type { RecordStore } from '../ports';

/** One claim per insurer and agreement: the unique index holds it even when two people tap at once. */
export const claimStore: RecordStore = {
  collection: 'claims',
  schema: InsuranceClaim,
  indexes: [
    { keys: { caseId: 1, 'bundle.agreement': 1, 'insurer.id': 1 }, unique: true },
    { keys: { 'insurer.id': 1, status: 1, submittedAt: -1, _id: -1 } },
  ],
};
