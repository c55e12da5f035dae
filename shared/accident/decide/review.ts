import { dateOf, fail, move, ok, type LocalDate, type Moment } from '@shared/kernel';
import { periods } from '@shared/law';
import type { Accident, AnyAccidentFact } from '../model';
import { mirrored, partyIdOf, type Insurers } from '../seats';
import { accidentTransitions } from '../transitions';
import { reviewUntil } from './finding';
import { refusedFields, type AccidentDecision, type Records } from './records';

/** 复核申请, entered by the officer who received the paper: in time, and once per accident. */
export function requestReview(
  { accident, dispute }: Records,
  command: { readonly party: string; readonly on: LocalDate },
  moment: Moment,
): AccidentDecision {
  const status = move(accidentTransitions, 'request-review', {
    from: accident.status,
    to: 'under-review',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const cite = periods['apply-review'].cite;
  if (accident.review) return fail({ code: 'review-used', cite });
  const service = accident.finding?.served.find((s) => s.party === command.party);
  if (!service) return refusedFields([{ path: ['party'], message: '还没有送达给这位当事人' }]);
  if (command.on > dateOf(moment.at))
    return refusedFields([{ path: ['on'], message: '申请日期还没有到' }]);
  if (command.on < service.on)
    return refusedFields([{ path: ['on'], message: '申请日期早于送达日期' }]);
  const until = reviewUntil(service.on);
  if (command.on > until) return fail({ code: 'review-too-late', params: { until }, cite });
  return ok({
    records: {
      accident: {
        ...accident,
        status: status.value,
        review: { by: command.party, requestedOn: command.on },
      },
      dispute,
    },
    facts: [
      {
        type: 'accident.review-requested',
        data: { party: partyIdOf(accident.caseId, command.party), on: command.on },
      },
    ],
  });
}

/** 复核结论: the finding stands, or it is revoked and the accident investigated again (程序规定 76–79). */
export function decideReview(
  { accident, dispute }: Records,
  command: {
    readonly result: 'upheld' | 'reinvestigate';
    readonly on: LocalDate;
    readonly insurers: Insurers;
  },
  moment: Moment,
): AccidentDecision {
  const { result, on } = command;
  const to = result === 'upheld' ? 'final' : 'reported';
  const status = move(accidentTransitions, 'decide-review', {
    from: accident.status,
    to,
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const { review, finding, ...rest } = accident;
  if (!review || !finding) return fail({ code: 'not-found' });
  if (on > dateOf(moment.at)) return refusedFields([{ path: ['on'], message: '结论日期还没有到' }]);
  if (on < review.requestedOn)
    return refusedFields([{ path: ['on'], message: '结论日期早于申请日期' }]);

  const decided = { ...review, result, decidedOn: on };
  const fact: AnyAccidentFact = { type: 'accident.review-decided', data: { result, on } };
  if (result === 'upheld') {
    const upheld: Accident = { ...rest, finding, status: status.value, review: decided };
    const final: AnyAccidentFact = {
      type: 'accident.finding-final',
      data: { number: finding.number },
    };
    return ok({ records: { accident: upheld, dispute }, facts: [fact, final] });
  }
  const { findingNumber: _number, findingServedAt: _served, ...spine } = dispute;
  const revoked: Accident = {
    ...rest,
    status: status.value,
    review: decided,
    earlierFindings: [...accident.earlierFindings, { ...finding, revokedAt: moment.at }],
  };
  return ok({
    records: {
      accident: revoked,
      dispute: mirrored(spine, accident.facts, undefined, command.insurers),
    },
    facts: [fact],
  });
}
