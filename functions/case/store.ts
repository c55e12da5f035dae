import { Deadline, DisputeCase, Notice } from '@shared/case';
import type { RecordStore } from '../ports';

export const caseStore: RecordStore = {
  collection: 'cases',
  schema: DisputeCase,
  indexes: [
    { keys: { code: 1 }, unique: true },
    { keys: { 'parties.account': 1, openedAt: -1, _id: -1 } },
    { keys: { 'parties.helpers.phone': 1, openedAt: -1, _id: -1 } },
    { keys: { 'offices.police.id': 1, openedAt: -1, _id: -1 } },
    { keys: { 'offices.mediation.id': 1, openedAt: -1, _id: -1 } },
    { keys: { 'offices.court.id': 1, openedAt: -1, _id: -1 } },
    { keys: { 'mediator.account': 1, openedAt: -1, _id: -1 } },
    { keys: { 'vehicles.policies.insurer.id': 1, openedAt: -1, _id: -1 } },
    { keys: { region: 1, openedAt: -1, _id: -1 } },
  ],
};

export const deadlineStore: RecordStore = {
  collection: 'deadlines',
  schema: Deadline,
  indexes: [
    { keys: { caseId: 1, status: 1 } },
    { keys: { status: 1, dueAt: 1 } },
    { keys: { region: 1, status: 1, dueAt: 1 } },
    { keys: { 'owner.id': 1, status: 1, dueAt: 1 } },
  ],
};

export const noticeStore: RecordStore = {
  collection: 'notices',
  schema: Notice,
  indexes: [
    { keys: { to: 1, at: -1, _id: -1 } },
    { keys: { pending: 1, nextTryAt: 1 } },
    { keys: { caseId: 1 } },
  ],
};
