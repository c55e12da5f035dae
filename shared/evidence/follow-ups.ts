import type { FollowUps } from '@shared/kernel';
import type { EvidenceFact } from './model';

/** What is said of evidence in mediation is not held against anybody later (民诉法解释 107, 在线调解规则 18). */
export const evidenceFollowUps: FollowUps<EvidenceFact> = {
  'evidence.sealed': {},
  'evidence.refused': {},
  'evidence.withdrawn': ({ seenByOthers }) =>
    seenByOthers === 'yes'
      ? { tell: [{ to: 'other-parties', template: 'evidence-withdrawn' }] }
      : {},
  'evidence.accepted': { audience: 'mediation' },
  'evidence.doubted': ({ party }) => ({
    tell: [{ to: { party }, template: 'evidence-doubted' }],
    audience: 'mediation',
  }),
  'evidence.answered': ({ byParty, byOffice }) => ({
    tell: [
      {
        to: byParty ? { party: byParty } : byOffice ? { insurer: byOffice } : 'insurers',
        template: 'evidence-answered',
      },
    ],
    audience: 'mediation',
  }),
};
