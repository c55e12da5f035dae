import { Accident } from '@shared/accident';
import type { RecordStore } from '../ports';

export const accidentStore: RecordStore = {
  collection: 'accidents',
  schema: Accident,
  indexes: [
    { keys: { caseId: 1 }, unique: true },
    { keys: { code: 1 } },
    { keys: { 'office.id': 1, 'facts.number': 1 }, unique: true },
    { keys: { 'office.id': 1, reportedAt: -1, _id: -1 } },
    { keys: { 'office.id': 1, 'facts.vehicles.plate': 1, reportedAt: -1, _id: -1 } },
    { keys: { 'office.id': 1, 'facts.parties.name': 1, reportedAt: -1, _id: -1 } },
  ],
};
