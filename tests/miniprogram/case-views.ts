import {
  caseViewFor,
  type CaseView,
  type Deadline,
  type DisputeCase,
  type TimelineEntry,
} from '@shared/case';
import type { Actor, Instant } from '@shared/kernel';
import { aCase, joined, rider } from '../builders/case';

export const wang: Actor = {
  id: 'account-wang' as Actor['id'],
  role: 'party',
  relation: 'own',
  party: 'party-wang' as NonNullable<Actor['party']>,
};

/** A running deadline; owner and dates as the test says. */
export function aDeadline(change: Partial<Deadline> = {}): Deadline {
  return {
    id: `deadline-${change.period ?? 'pick-time'}`,
    version: 1,
    caseId: 'case-1' as Deadline['caseId'],
    region: '410922',
    period: 'pick-time',
    owner: { party: 'party-wang' as NonNullable<Actor['party']> },
    startedAt: '2026-11-23T09:00:00.000+08:00' as Instant,
    dueAt: '2026-11-27T23:59:59.999+08:00' as Instant,
    provisional: false,
    cite: { source: 'online-mediation-rules', article: '10' },
    verified: true,
    status: 'running',
    ...change,
  };
}

export function aFact(
  seq: number,
  type: string,
  data: object,
  change: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    seq,
    type,
    data: { ...data },
    at: `2026-11-2${seq}T09:00:00.000+08:00` as Instant,
    role: 'party',
    ...change,
  };
}

/** The case as 王秀兰 sees it. */
export function wangsView(
  deadlines: readonly Deadline[] = [],
  timeline: readonly TimelineEntry[] = [],
  change: Partial<DisputeCase> = {},
): CaseView {
  const dispute = aCase(change);
  const parties = dispute.parties.map((p) => (p.id === rider().id ? joined(p, 'account-wang') : p));
  return caseViewFor(wang, { ...dispute, parties }, deadlines, timeline);
}
