import { Mediation, RoomMessage } from '@shared/mediation';
import type { RecordStore } from '../ports';

export const mediationStore: RecordStore = {
  collection: 'mediations',
  schema: Mediation,
  indexes: [
    { keys: { caseId: 1, appliedAt: -1 } },
    { keys: { 'mediator.account': 1, status: 1, appliedAt: 1, _id: 1 } },
    { keys: { office: 1, status: 1, appliedAt: 1, _id: 1 } },
    {
      keys: { 'agreement.checkCode': 1 },
      unique: true,
      partial: { 'agreement.checkCode': { $exists: true } },
    },
  ],
};

/** The id carries the number of the line, so two lines can never take the same one. */
export const messageStore: RecordStore = {
  collection: 'messages',
  schema: RoomMessage,
  indexes: [{ keys: { mediation: 1, _id: 1 } }],
};
