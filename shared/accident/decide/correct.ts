import { fail, move, ok, type Moment } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import { changesBetween, sectionsOf } from '../changes';
import type { AccidentFacts } from '../facts';
import type { FindingFacts } from '../finding';
import type { Accident, AccidentStatus, Correction, LiabilityFinding } from '../model';
import { mirrored, refOf, type Insurers } from '../seats';
import { accidentTransitions } from '../transitions';
import {
  findingProblems,
  futureIssues,
  refusedFields,
  type AccidentDecision,
  type Records,
} from './records';

export type CorrectAccident = {
  /** The version the officer saw. */
  readonly version: number;
  readonly reason: string;
  readonly accident: AccidentFacts;
  readonly finding?: FindingFacts | undefined;
  readonly insurers: Insurers;
};

/**
 * 更正: before or after the finding, with its history. A finding that says something else must be served again,
 * and a new term for review runs from that service.
 */
export function correctAccident(
  { accident, dispute }: Records,
  command: CorrectAccident,
  moment: Moment,
): AccidentDecision {
  const found = findingAfter(accident, command);
  const changes = changesBetween(
    { accident: accident.facts, finding: bare(accident.finding) },
    { accident: command.accident, finding: found && bare(found) },
  );
  const serveAgain = found !== undefined && changes.some((c) => c.path.startsWith('finding.'));
  const to: AccidentStatus = serveAgain ? 'issued' : accident.status;
  const status = move(accidentTransitions, 'correct', {
    from: accident.status,
    to,
    actor: moment.actor,
  });
  if (!status.ok) return status;
  if (command.version !== accident.version)
    return fail({ code: 'changed-meanwhile', params: { version: accident.version } });
  if (changes.length === 0) return fail({ code: 'nothing-changed' });
  const issues = [
    ...futureIssues(command.accident, found, moment),
    ...findingProblems(command.accident, found),
    ...removalIssues(dispute, command.accident),
  ];
  if (issues.length > 0) return refusedFields(issues);

  const afterIssue = accident.finding !== undefined;
  const finding = found && { ...found, served: serveAgain ? [] : found.served };
  const now: Accident = {
    ...accident,
    status: status.value,
    facts: command.accident,
    ...(finding ? { finding } : {}),
    corrections: [...accident.corrections, correctionOf(command, changes, afterIssue, moment)],
  };
  return ok({
    records: { accident: now, dispute: spineAfter(dispute, now, serveAgain, command.insurers) },
    facts: [
      {
        type: 'accident.corrected',
        data: { sections: sectionsOf(changes).join('、'), afterIssue, serveAgain },
      },
    ],
  });
}

/** A correction mends a finding that is there; it does not bring the first one. */
function findingAfter(accident: Accident, command: CorrectAccident): LiabilityFinding | undefined {
  return accident.finding && { ...accident.finding, ...command.finding };
}

/** The finding as its author gave it, without what the platform keeps beside it. */
export function bare(finding: LiabilityFinding | undefined): FindingFacts | undefined {
  if (!finding) return undefined;
  const { served: _served, recordedAt: _at, revokedAt: _revoked, ...facts } = finding;
  return facts;
}

function correctionOf(
  { reason }: CorrectAccident,
  changes: Correction['changes'],
  afterIssue: boolean,
  { actor, at }: Moment,
): Correction {
  return {
    at,
    by: actor.id,
    ...(actor.office ? { office: actor.office } : {}),
    reason,
    afterIssue,
    changes,
  };
}

/** Whoever has taken his seat, named a helper or chosen something cannot be struck out any more. */
function removalIssues(dispute: DisputeCase, facts: AccidentFacts) {
  const bound = dispute.parties.filter((p) => p.account ?? p.helpers[0] ?? p.consents[0]);
  return bound
    .filter((p) => !facts.parties.some((now) => now.ref === refOf(dispute.id, p.id)))
    .map((p) => ({ path: ['accident', 'parties'], message: `${p.name} 已经进来办理，不能删掉` }));
}

function spineAfter(
  dispute: DisputeCase,
  accident: Accident,
  serveAgain: boolean,
  insurers: Insurers,
): DisputeCase {
  const spine = mirrored(dispute, accident.facts, accident.finding, insurers);
  const { findingServedAt: served, ...open } = spine;
  const number = accident.finding ? { findingNumber: accident.finding.number } : {};
  return { ...open, ...number, ...(served && !serveAgain ? { findingServedAt: served } : {}) };
}
