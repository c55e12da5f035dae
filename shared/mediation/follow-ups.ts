import type { FollowUp, FollowUps, Recipient } from '@shared/kernel';
import type { MediationFact } from './facts';
import { insurerAt, isSide, officeSeat, partyAt, type Seat } from './seat';

/** Every period that a mediation may have running. */
export const periodsOfMediation = [
  'assign-mediator',
  'mediator-confirms',
  'agree-disclosure',
  'ask-counterparty',
  'pick-time',
  'sign-agreement',
  'pre-filing-mediation',
] as const;

/** The periods that a side may have running. */
const sidePeriods = [
  'agree-disclosure',
  'ask-counterparty',
  'pick-time',
  'sign-agreement',
] as const;

/** The office looks for another mediator. */
const needsMediator: FollowUp = {
  tell: [{ to: 'mediation-office', template: 'mediator-needed' }],
  stop: ['mediator-confirms', 'agree-disclosure'],
  start: [{ period: 'assign-mediator', owner: 'mediation-office' }],
};

/** 程序规定 85: the committee's mediation is over without a result, now all together may ask the police for theirs. */
const policeMayBeAsked = { period: 'ask-police-mediation-again', owner: 'every-party' } as const;

/** A fact without an entry here does not compile. */
export const mediationFollowUps: FollowUps<MediationFact> = {
  'mediation.applied': {
    tell: [
      { to: 'mediation-office', template: 'mediation-applied-office' },
      { to: 'other-parties', template: 'mediation-applied' },
      { to: 'insurers', template: 'mediation-applied' },
    ],
    stop: ['ask-police-mediation-again'],
    start: [{ period: 'assign-mediator', owner: 'mediation-office' }],
  },
  'mediation.mediator-assigned': {
    tell: [{ to: 'mediator', template: 'mediator-assigned' }],
    stop: ['assign-mediator', 'mediator-confirms'],
    start: [{ period: 'mediator-confirms', owner: 'mediator' }],
  },
  // whoever was asked, and whatever time was sought, waits until the new one has accepted; the period runs on
  'mediation.mediator-changed': ({ former }) => ({
    tell: [
      { to: 'mediator', template: 'mediator-assigned' },
      { to: { account: former }, template: 'mediator-relieved' },
      { to: 'every-party', template: 'mediator-changed' },
      { to: 'insurers', template: 'mediator-changed' },
    ],
    stop: ['mediator-confirms', 'agree-disclosure', 'ask-counterparty', 'pick-time'],
    start: [{ period: 'mediator-confirms', owner: 'mediator' }],
  }),
  'mediation.mediator-declined': needsMediator,
  'mediation.conflict-disclosed': ({ parties }) => ({
    tell: parties.map((party) => ({ to: { party }, template: 'conflict-disclosed' })),
    stop: ['mediator-confirms'],
    start: parties.map((party) => ({ period: 'agree-disclosure', owner: { party } })),
  }),
  'mediation.disclosure-agreed': ({ seat }) => ({ stop: [`agree-disclosure@${whose(seat)}`] }),
  'mediation.disclosure-refused': needsMediator,
  'mediation.mediator-accepted': ({ asked, first }) => ({
    tell: [
      { to: 'everyone', template: first ? 'mediator-accepted' : 'mediator-took-over' },
      ...asked.map((seat) => ({ to: recipient(seat), template: 'please-answer-mediation' })),
    ],
    stop: ['mediator-confirms', 'agree-disclosure'],
    start: [
      ...(first ? [{ period: 'pre-filing-mediation', owner: 'mediator' } as const] : []),
      ...asked.map((seat) => ({ period: 'ask-counterparty', owner: recipient(seat) })),
    ],
  }),
  'mediation.sides-changed': ({ added, left, asked }) => ({
    tell: [
      { to: 'mediator', template: 'sides-changed' },
      ...added.map((seat) => ({
        to: recipient(seat),
        template: asked.includes(seat) ? 'please-answer-mediation' : 'mediation-applied',
      })),
    ],
    stop: left.flatMap((seat) => sidePeriods.map((period) => `${period}@${whose(seat)}`)),
    start: asked.map((seat) => ({ period: 'ask-counterparty', owner: recipient(seat) })),
  }),
  'mediation.joined': ({ seat }) => ({ stop: [`ask-counterparty@${whose(seat)}`] }),
  'mediation.refused': ({ seat }) => ({
    tell: [{ to: 'mediator', template: 'mediation-refused' }],
    stop: [`ask-counterparty@${whose(seat)}`],
  }),
  'mediation.everyone-answered': { tell: [{ to: 'mediator', template: 'everyone-answered' }] },
  'mediation.times-proposed': ({ asked }) => ({
    tell: asked.map((seat) => ({ to: recipient(seat), template: 'please-pick-time' })),
    stop: ['pick-time'],
    start: asked.map((seat) => ({ period: 'pick-time', owner: recipient(seat) })),
  }),
  'mediation.times-picked': ({ seat }) => ({ stop: [`pick-time@${whose(seat)}`] }),
  'mediation.no-common-time': { tell: [{ to: 'mediator', template: 'no-common-time' }] },
  'mediation.session-booked': {
    tell: [{ to: 'everyone', template: 'session-booked' }],
    stop: ['pick-time'],
  },
  'mediation.session-opened': { tell: [{ to: 'everyone', template: 'session-opened' }] },
  'mediation.entered': { audience: 'mediation' },
  'mediation.left': { audience: 'mediation' },
  'mediation.offer-made': { audience: 'mediation' },
  'mediation.offer-answered': { audience: 'mediation' },
  'mediation.calculation-tabled': { audience: 'mediation' },
  'mediation.agreement-drafted': ({ signers }) => ({
    tell: signers.map((seat) => ({ to: recipient(seat), template: 'please-sign' })),
    stop: ['sign-agreement'],
    start: signers
      .filter(isSide)
      .map((seat) => ({ period: 'sign-agreement', owner: recipient(seat) })),
  }),
  'mediation.agreement-sent-back': {
    tell: [{ to: 'everyone', template: 'agreement-sent-back' }],
    stop: ['sign-agreement'],
  },
  'mediation.agreement-signed': ({ seat }) =>
    isSide(seat) ? { stop: [`sign-agreement@${whose(seat)}`] } : {},
  // 30 days from the agreement taking effect: by 在线调解规则 19 that is the last side's signature, by 人民调解法 29
  // the seal; the earlier day is the one nobody can miss
  'mediation.settled': ({ sidesSignedOn }) => ({
    tell: [{ to: 'everyone', template: 'agreement-in-force' }],
    stop: [...periodsOfMediation, 'ask-police-mediation'],
    start: [{ period: 'joint-confirmation', owner: 'every-party', since: sidesSignedOn }],
  }),
  'mediation.failed': {
    tell: [{ to: 'everyone', template: 'mediation-failed' }],
    stop: periodsOfMediation,
    start: [policeMayBeAsked],
  },
  'mediation.withdrawn': {
    tell: [
      { to: 'everyone', template: 'mediation-withdrawn' },
      { to: 'mediation-office', template: 'mediation-withdrawn' },
    ],
    stop: periodsOfMediation,
    start: [policeMayBeAsked],
  },
};

function recipient(seat: Seat): Recipient {
  const party = partyAt(seat);
  if (party) return { party };
  const insurer = insurerAt(seat);
  if (insurer) return { insurer };
  return seat === officeSeat ? 'mediation-office' : 'mediator';
}

/** The owner of a side's period, as `stop` names him. */
function whose(side: Seat): string {
  return insurerAt(side) ?? side;
}
