import type { FollowUps } from '@shared/kernel';
import type { CaseFact } from './model';

export const caseFollowUps: FollowUps<CaseFact> = {
  'case.stage-moved': {},
  'case.joined': { stop: ['join-case@me'] },
  'case.identity-asked': {
    tell: [{ to: 'police-office', template: 'identity-asked' }],
    start: [{ period: 'identity-answer', owner: 'police-office' }],
  },
  'case.identity-confirmed': ({ party }) => ({
    tell: [{ to: { party }, template: 'identity-confirmed' }],
    stop: ['identity-answer'],
  }),
  'case.identity-refused': { stop: ['identity-answer'] },
  'case.helper-named': ({ party }) => ({ tell: [{ to: { party }, template: 'helper-named' }] }),
  'case.helper-revoked': ({ party }) => ({ tell: [{ to: { party }, template: 'helper-revoked' }] }),
  'case.route-chosen': ({ choice }) =>
    choice === 'offline'
      ? { tell: [{ to: 'mediation-office', template: 'party-goes-offline' }] }
      : {},
  'case.deadline-passed': { tell: [{ to: 'supervisors', template: 'deadline-passed' }] },
};
