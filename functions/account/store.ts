import { Account } from '@shared/account';
import type { RecordStore } from '../ports';

export const accountStore: RecordStore = {
  collection: 'accounts',
  schema: Account,
  indexes: [
    { keys: { phone: 1 }, unique: true, partial: { phone: { $exists: true } } },
    { keys: { openid: 1 }, unique: true, partial: { openid: { $exists: true } } },
    { keys: { 'staff.office.id': 1 } },
  ],
};
