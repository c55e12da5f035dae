import type { FollowUps, OfficeId } from '@shared/kernel';
import type { ClaimFact } from './model';

/** Periods are per insurer: two insurers of one accident have a clock each. */
const of = (insurer: OfficeId) => ({
  start: (period: string) => ({ period, owner: { insurer } }),
  stop: (period: string) => `${period}@${insurer}`,
  tell: (template: string) => ({ to: { insurer }, template }),
});

export const claimFollowUps: FollowUps<ClaimFact> = {
  'claim.submitted': ({ insurer, agreed }) => ({
    tell: [of(insurer).tell('claim-arrived'), { to: 'every-party', template: 'claim-submitted' }],
    // 10 days run from the agreement on the sum; where the insurer signed, that is already reached
    start: ['claim-list-papers', 'claim-assess', ...(agreed ? ['claim-pay'] : [])].map(
      of(insurer).start,
    ),
  }),
  'claim.papers-accepted': ({ insurer }) => ({
    tell: [{ to: 'every-party', template: 'claim-papers-complete' }],
    stop: [of(insurer).stop('claim-list-papers')],
  }),
  'claim.documents-asked': ({ insurer }) => ({
    tell: [
      { to: 'every-party', template: 'claim-documents-asked' },
      { to: 'mediator', template: 'claim-documents-asked' },
    ],
    stop: ['claim-list-papers', 'claim-assess'].map(of(insurer).stop),
  }),
  'claim.documents-supplied': ({ insurer }) => ({
    tell: [of(insurer).tell('claim-documents-supplied')],
    start: [of(insurer).start('claim-assess')],
  }),
  'claim.approved': ({ insurer, agreed }) => ({
    tell: [{ to: 'every-party', template: 'claim-approved' }],
    stop: ['claim-list-papers', 'claim-assess'].map(of(insurer).stop),
    start: agreed ? [] : [of(insurer).start('claim-pay')],
  }),
  'claim.part-approved': ({ insurer, agreed }) => ({
    tell: [{ to: 'every-party', template: 'claim-part-approved' }],
    stop: [of(insurer).stop('claim-list-papers')],
    start: agreed ? [] : [of(insurer).start('claim-pay')],
  }),
  'claim.refused': ({ insurer, owed }) => ({
    tell: [
      { to: 'every-party', template: 'claim-refused' },
      { to: 'mediator', template: 'claim-refused' },
      { to: 'supervisors', template: 'claim-refused' },
    ],
    stop: ['claim-list-papers', 'claim-assess', ...(owed > 0 ? [] : ['claim-pay'])].map(
      of(insurer).stop,
    ),
  }),
  'claim.paid': ({ payee, insurer, inFull }) => ({
    tell: [{ to: { party: payee }, template: 'claim-paid' }],
    stop: inFull ? [of(insurer).stop('claim-pay')] : [],
  }),
  'claim.receipt-confirmed': ({ insurer }) => ({
    tell: [of(insurer).tell('claim-receipt-confirmed')],
  }),
  'claim.receipt-disputed': ({ insurer }) => ({
    tell: [
      of(insurer).tell('claim-receipt-disputed'),
      { to: 'supervisors', template: 'claim-receipt-disputed' },
      { to: 'mediator', template: 'claim-receipt-disputed' },
    ],
  }),
};
