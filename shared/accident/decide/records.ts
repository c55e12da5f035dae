import {
  dateOf,
  fail,
  type Decision,
  type DomainError,
  type FieldIssue,
  type Moment,
} from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import type { Issue } from '../checks';
import type { AccidentFacts } from '../facts';
import type { FindingFacts, Service } from '../finding';
import { findingIssues } from '../finding';
import type { Accident, AnyAccidentFact } from '../model';

export type Records = { readonly accident: Accident; readonly dispute: DisputeCase };
export type AccidentDecision = Decision<Records, AnyAccidentFact>;

export function refusedFields(
  issues: readonly Issue[],
  prefix?: string,
): { ok: false; error: DomainError } {
  const fields: FieldIssue[] = issues.map(({ path, message }) => ({
    path: [...(prefix ? [prefix] : []), ...path].join('.'),
    message,
  }));
  return fail({ code: 'bad-input', params: { count: fields.length }, fields });
}

/** What only the day of entry can show: nothing may lie in the future. */
export function futureIssues(
  facts: AccidentFacts,
  finding: FindingFacts | undefined,
  moment: Moment,
): Issue[] {
  const today = dateOf(moment.at);
  return [
    ...(facts.occurredAt > moment.at
      ? [{ path: ['accident', 'occurredAt'], message: '事故时间还没有到' }]
      : []),
    ...(facts.inspectedOn > today
      ? [{ path: ['accident', 'inspectedOn'], message: '现场调查日期还没有到' }]
      : []),
    ...(finding && finding.issuedOn > today
      ? [{ path: ['finding', 'issuedOn'], message: '制作日期还没有到' }]
      : []),
  ];
}

export function findingProblems(facts: AccidentFacts, finding: FindingFacts | undefined): Issue[] {
  if (!finding) return [];
  return findingIssues(facts, finding).map((issue) => ({
    ...issue,
    path: ['finding', ...issue.path],
  }));
}

export type Served = readonly Service[];
