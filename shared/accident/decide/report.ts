import { dateOf, move, ok, type CaseId, type Moment } from '@shared/kernel';
import type { DisputeCase, OfficeRef } from '@shared/case';
import { caseCodeOf } from '../code';
import { countyOf } from '../county';
import type { AccidentFacts } from '../facts';
import type { FindingFacts } from '../finding';
import type { Accident } from '../model';
import { mirrored, type Insurers } from '../seats';
import { accidentTransitions } from '../transitions';
import { chain } from './chain';
import { issueFinding, serveFinding } from './finding';
import {
  findingProblems,
  futureIssues,
  refusedFields,
  type AccidentDecision,
  type Records,
  type Served,
} from './records';

export type ReportAccident = {
  readonly accident: AccidentFacts;
  readonly finding?: FindingFacts | undefined;
  readonly served?: Served | undefined;
  readonly channel: 'message' | 'desk';
  readonly messageId?: string | undefined;
};

/** What the world gives to a new case: its place in the series, its offices, its insurers. */
export type Opening = {
  readonly region: string;
  readonly number: number;
  readonly offices: DisputeCase['offices'];
  readonly insurers: Insurers;
};

/** 登记事故: opens the case with its one code; a finding that came along is issued and served in the same breath. */
export function reportAccident(
  opening: Opening,
  command: ReportAccident,
  moment: Moment,
): AccidentDecision {
  const { accident: facts, finding } = command;
  const open = move(accidentTransitions, 'report', {
    from: 'nothing',
    to: 'reported',
    actor: moment.actor,
  });
  if (!open.ok) return open;
  const issues = [...futureIssues(facts, finding, moment), ...findingProblems(facts, finding)];
  if (issues.length > 0) return refusedFields(issues);

  const records = recordsOf(opening, command, moment);
  const reported: AccidentDecision = ok({
    records,
    facts: [
      {
        type: 'accident.reported',
        data: {
          severity: facts.severity,
          procedure: facts.procedure,
          channel: command.channel,
          since: facts.inspectedOn,
          findingKnown: finding !== undefined,
        },
      },
    ],
  });
  const asOfficer = { ...moment, actor: { ...moment.actor, relation: 'assigned' as const } };
  const { insurers } = opening;
  return chain(reported, [
    (now) =>
      finding
        ? issueFinding(now, { finding, insurers, served: command.served }, asOfficer)
        : undefined,
    (now) =>
      command.served?.length ? serveFinding(now, { served: command.served }, asOfficer) : undefined,
  ]);
}

function recordsOf(
  opening: Opening,
  { accident: facts, messageId }: ReportAccident,
  moment: Moment,
): Records {
  const { prefix, province } = countyOf(opening.region);
  const caseId = moment.newId() as CaseId;
  const code = caseCodeOf(prefix, dateOf(moment.at), opening.number);
  const empty: DisputeCase = {
    id: caseId,
    version: 0,
    code,
    region: opening.region,
    province,
    place: facts.place,
    occurredAt: facts.occurredAt,
    severity: facts.severity,
    stage: 'reported',
    parties: [],
    vehicles: [],
    offices: opening.offices,
    openedAt: moment.at,
  };
  const office: OfficeRef = opening.offices.police;
  const accident: Accident = {
    id: moment.newId(),
    version: 0,
    caseId,
    code,
    office,
    source: { by: moment.actor.id, ...(messageId ? { messageId } : {}) },
    reportedAt: moment.at,
    status: 'reported',
    facts,
    earlierFindings: [],
    corrections: [],
  };
  return { accident, dispute: mirrored(empty, facts, undefined, opening.insurers) };
}
