import { accidentStore } from './accident/store';
import { accountStore } from './account/store';
import { calculationStore } from './calculation/store';
import { caseStore, deadlineStore, noticeStore } from './case/store';
import { claimStore } from './claim/store';
import { evidenceStore } from './evidence/store';
import { mediationStore, messageStore } from './mediation/store';
import type { RecordKind, RecordStore } from './ports';

/** Where each kind of record lives. A new capability adds its line. */
export const stores = {
  accounts: accountStore,
  cases: caseStore,
  deadlines: deadlineStore,
  notices: noticeStore,
  claims: claimStore,
  accidents: accidentStore,
  evidence: evidenceStore,
  calculations: calculationStore,
  mediations: mediationStore,
  messages: messageStore,
} as unknown as Readonly<Record<RecordKind, RecordStore>>;
