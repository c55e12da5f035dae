import { CalculationRecord } from '@shared/calculation';
import type { RecordStore } from '../ports';

export const calculationStore: RecordStore = {
  collection: 'calculations',
  schema: CalculationRecord,
  indexes: [{ keys: { caseId: 1, at: -1 } }],
};
