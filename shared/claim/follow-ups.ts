import type { FollowUps, OfficeId } from '@shared/kernel';
import { advanceClock, clocksUnder, periodsOfClock, type ClaimCover } from './clocks';
import type { ClaimFact } from './model';

/** Periods are per insurer: two insurers of one accident have a clock each. */
const of = (insurer: OfficeId) => ({
  start: (period: string) => ({ period, owner: { insurer } }),
  stop: (period: string) => `${period}@${insurer}`,
  tell: (template: string) => ({ to: { insurer }, template }),
});

const papers = periodsOfClock('papers');
const assessing = [...periodsOfClock('assess'), advanceClock];
const paying = periodsOfClock('pay');

/** The insurer assesses from the day it has the papers; where it did not agree to the sum, 60 days run for what can be determined. */
function assessmentOf(cover: ClaimCover, agreed: boolean): string[] {
  return [clocksUnder(cover).assess, ...(agreed ? [] : [advanceClock])];
}

export const claimFollowUps: FollowUps<ClaimFact> = {
  'claim.submitted': ({ insurer, agreed, cover }) => ({
    tell: [of(insurer).tell('claim-arrived'), { to: 'every-party', template: 'claim-submitted' }],
    // 10 days run from the agreement on the sum; where the insurer signed, that is already reached
    start: [
      ...(cover === 'commercial' ? [] : papers),
      ...assessmentOf(cover, agreed),
      ...(agreed ? [clocksUnder(cover).pay] : []),
    ].map(of(insurer).start),
  }),
  'claim.papers-accepted': ({ insurer }) => ({
    tell: [{ to: 'every-party', template: 'claim-papers-complete' }],
    stop: papers.map(of(insurer).stop),
  }),
  'claim.documents-asked': ({ insurer }) => ({
    tell: [
      { to: 'every-party', template: 'claim-documents-asked' },
      { to: 'mediator', template: 'claim-documents-asked' },
    ],
    stop: [...papers, ...assessing].map(of(insurer).stop),
  }),
  'claim.documents-supplied': ({ insurer, agreed, cover }) => ({
    tell: [of(insurer).tell('claim-documents-supplied')],
    start: assessmentOf(cover, agreed).map(of(insurer).start),
  }),
  'claim.approved': ({ insurer, agreed, cover }) => ({
    tell: [{ to: 'every-party', template: 'claim-approved' }],
    stop: [...papers, ...assessing].map(of(insurer).stop),
    start: agreed ? [] : [of(insurer).start(clocksUnder(cover).pay)],
  }),
  'claim.part-approved': ({ insurer, agreed, cover }) => ({
    tell: [{ to: 'every-party', template: 'claim-part-approved' }],
    stop: [...papers, advanceClock].map(of(insurer).stop),
    start: agreed ? [] : [of(insurer).start(clocksUnder(cover).pay)],
  }),
  'claim.refused': ({ insurer, owed }) => ({
    tell: [
      { to: 'every-party', template: 'claim-refused' },
      { to: 'mediator', template: 'claim-refused' },
      { to: 'supervisors', template: 'claim-refused' },
    ],
    stop: [...papers, ...assessing, ...(owed > 0 ? [] : paying)].map(of(insurer).stop),
  }),
  'claim.paid': ({ payee, insurer, inFull }) => ({
    tell: [{ to: { party: payee }, template: 'claim-paid' }],
    stop: inFull ? paying.map(of(insurer).stop) : [],
  }),
  'claim.receipt-confirmed': ({ insurer, nothingOwed }) => ({
    tell: [of(insurer).tell('claim-receipt-confirmed')],
    // what is paid needs no court; where a person still has to pay, confirmation is what makes it enforceable
    stop: nothingOwed ? ['joint-confirmation'] : [],
  }),
  'claim.receipt-disputed': ({ insurer }) => ({
    tell: [
      of(insurer).tell('claim-receipt-disputed'),
      { to: 'supervisors', template: 'claim-receipt-disputed' },
      { to: 'mediator', template: 'claim-receipt-disputed' },
    ],
  }),
};
