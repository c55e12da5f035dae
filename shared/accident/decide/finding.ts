import {
  dateOf,
  endOf,
  fail,
  move,
  ok,
  startOf,
  type LocalDate,
  type Moment,
} from '@shared/kernel';
import { advanceCase } from '@shared/case';
import { periods } from '@shared/law';
import { dueDate } from '@shared/law/calendar';
import { servable, type FindingFacts, type Service } from '../finding';
import type { Accident, AnyAccidentFact, LiabilityFinding } from '../model';
import { mirrored, partyIdOf, type Insurers } from '../seats';
import { accidentTransitions } from '../transitions';
import {
  findingProblems,
  futureIssues,
  refusedFields,
  type AccidentDecision,
  type Records,
  type Served,
} from './records';

/** Last day to ask for a review: 3 working days from service (程序规定 71). */
export function reviewUntil(servedOn: LocalDate): LocalDate {
  return dueDate(servedOn, periods['apply-review']).date;
}

export type IssueFinding = {
  readonly finding: FindingFacts;
  readonly insurers: Insurers;
  /** Services that follow at once, so that no period for serving is started. */
  readonly served?: Served | undefined;
};

/** 制作认定书: the case opens for talks about compensation. */
export function issueFinding(
  { accident, dispute }: Records,
  command: IssueFinding,
  moment: Moment,
): AccidentDecision {
  const status = move(accidentTransitions, 'issue-finding', {
    from: accident.status,
    to: 'issued',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const { finding } = command;
  const issues = [
    ...futureIssues(accident.facts, finding, moment),
    ...findingProblems(accident.facts, finding),
  ];
  if (issues.length > 0) return refusedFields(issues);

  const issued: LiabilityFinding = { ...finding, served: [], recordedAt: moment.at };
  const marked = {
    ...mirrored(dispute, accident.facts, finding, command.insurers),
    findingNumber: finding.number,
  };
  const spine =
    marked.stage === 'reported'
      ? advanceCase(marked, 'issue-finding')
      : { dispute: marked, facts: [] };
  const now: Accident = { ...accident, status: status.value, finding: issued };
  const served = unserved(now, command.served ?? []).length === 0;
  return ok({
    records: { accident: now, dispute: spine.dispute },
    facts: [
      {
        type: 'accident.finding-issued',
        data: { number: finding.number, kind: finding.kind, on: finding.issuedOn, served },
      },
      ...spine.facts,
    ],
  });
}

/** 送达: each person's three working days for a review begin. */
export function serveFinding(
  { accident, dispute }: Records,
  { served }: { served: Served },
  moment: Moment,
): AccidentDecision {
  const status = move(accidentTransitions, 'serve-finding', {
    from: accident.status,
    to: 'issued',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const { finding } = accident;
  if (!finding) return fail({ code: 'not-found' });
  const fresh = served.filter((s) => !finding.served.some((known) => known.party === s.party));
  const issues = serviceIssues(accident, finding, fresh, dateOf(moment.at));
  if (issues.length > 0) return refusedFields(issues);
  if (fresh.length === 0) return fail({ code: 'already-served' });

  const all = [...finding.served, ...fresh];
  const now: Accident = { ...accident, finding: { ...finding, served: all } };
  const last = unserved(now, []).length === 0;
  const latest =
    all
      .map((s) => s.on)
      .sort()
      .at(-1) ?? finding.issuedOn;
  return ok({
    records: {
      accident: now,
      dispute: last ? { ...dispute, findingServedAt: startOf(latest) } : dispute,
    },
    facts: fresh.map((service, at) =>
      servedFact(accident, service, last && at === fresh.length - 1),
    ),
  });
}

/** Everybody alive who has not received the finding yet. */
export function unserved(accident: Accident, more: Served): string[] {
  const done = [...(accident.finding?.served ?? []), ...more].map((s) => s.party);
  return servable(accident.facts)
    .map((p) => p.ref)
    .filter((ref) => !done.includes(ref));
}

function servedFact(
  accident: Accident,
  { party, on, how }: Service,
  last: boolean,
): AnyAccidentFact {
  const id = partyIdOf(accident.caseId, party);
  return {
    type: 'accident.finding-served',
    data: { party: id, on, how, until: reviewUntil(on), last },
  };
}

function serviceIssues(
  accident: Accident,
  finding: LiabilityFinding,
  served: Served,
  today: LocalDate,
) {
  const people = servable(accident.facts).map((p) => p.ref);
  return served.flatMap(({ party, on }, at) => [
    ...(people.includes(party)
      ? []
      : [{ path: ['served', at, 'party'], message: '这位当事人不用送达' }]),
    ...(served.findIndex((s) => s.party === party) < at
      ? [{ path: ['served', at, 'party'], message: '同一位当事人写了两次' }]
      : []),
    ...(on < finding.issuedOn
      ? [{ path: ['served', at, 'on'], message: '送达日期早于制作日期' }]
      : []),
    ...(on > today ? [{ path: ['served', at, 'on'], message: '送达日期还没有到' }] : []),
  ]);
}

/** 认定书生效 here: served on everybody, and nobody asked for a review in time. */
export function makeFinal(
  { accident, dispute }: Records,
  _command: object,
  moment: Moment,
): AccidentDecision {
  const status = move(accidentTransitions, 'make-final', {
    from: accident.status,
    to: 'final',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const { finding } = accident;
  if (!finding || unserved(accident, []).length > 0) return fail({ code: 'not-served-yet' });
  const until = finding.served
    .map((s) => reviewUntil(s.on))
    .sort()
    .at(-1);
  if (!accident.review && until && moment.at <= endOf(until)) {
    return fail({
      code: 'review-still-open',
      params: { until },
      cite: periods['apply-review'].cite,
    });
  }
  return ok({
    records: { accident: { ...accident, status: status.value }, dispute },
    facts: [{ type: 'accident.finding-final', data: { number: finding.number } }],
  });
}
