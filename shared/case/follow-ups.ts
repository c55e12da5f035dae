import type { FollowUps, PartyId, Recipient } from '@shared/kernel';
import { lapsingPeriods } from '@shared/law';
import type { Owner } from './deadline';
import type { CaseFact } from './model';

export const caseFollowUps: FollowUps<CaseFact> = {
  // where the insurers have paid nobody needs a review or another mediation
  'case.stage-moved': ({ to }) => (to === 'closed' ? { stop: rightsAfterFinding } : {}),
  // whoever takes the seat by the phone on file leaves nothing to ask
  'case.joined': ({ party }) => ({ stop: [answerAbout(party)] }),
  'case.identity-asked': ({ party }) => ({
    tell: [{ to: 'police-office', template: 'identity-asked' }],
    start: [{ period: 'identity-answer', owner: 'police-office', about: party }],
  }),
  'case.identity-confirmed': ({ party }) => ({
    tell: [{ to: { party }, template: 'identity-confirmed' }],
    stop: [answerAbout(party)],
  }),
  'case.identity-refused': ({ party, account }) => ({
    tell: [{ to: { account }, template: 'identity-refused' }],
    stop: [answerAbout(party)],
  }),
  'case.helper-named': ({ party, helper }) => ({
    tell: [
      { to: { party }, template: 'helper-named' },
      { to: { helper, of: party }, template: 'you-were-named' },
    ],
  }),
  'case.helper-revoked': ({ party, helper }) => ({
    tell: [
      { to: { party }, template: 'helper-revoked' },
      { to: { helper, of: party }, template: 'you-were-revoked' },
    ],
  }),
  'case.route-chosen': ({ choice }) =>
    choice === 'offline'
      ? { tell: [{ to: 'mediation-office', template: 'party-goes-offline' }] }
      : {},
  'case.way-chosen': {},
  'case.deadline-passed': ({ owner, period }) => ({
    tell: lapsingPeriods.has(period)
      ? []
      : [
          { to: 'supervisors', template: 'deadline-passed' },
          ...ownersToTell(owner).map((to) => ({ to, template: 'deadline-passed-yours' })),
        ],
  }),
};

/** What a party may ask for once the finding is there, and lets lapse at no harm. */
const rightsAfterFinding = ['apply-review', 'ask-police-mediation', 'ask-police-mediation-again'];

/** Each question has a day of its own. */
function answerAbout(party: PartyId): string {
  return `identity-answer@about:${party}`;
}

/** Who let the period run out; where an insurer is late the mediator who helped the parties hears of it too. */
function ownersToTell(owner: Owner): Recipient[] {
  if ('party' in owner) return [{ party: owner.party }];
  if (owner.office === 'supervisors') return [];
  if (owner.office !== 'insurers') return [owner.office];
  return [owner.id ? { insurer: owner.id } : 'insurers', 'mediator'];
}
