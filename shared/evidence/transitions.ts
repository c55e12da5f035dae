import type { Access, TransitionTable } from '@shared/kernel';
import type { EvidenceStatus, ReviewStatus } from './model';

export type EvidenceAction = 'start-upload' | 'finish-upload' | 'withdraw' | 'abandon';
export type ReviewAction = 'comment' | 'answer';

const owner: Access = { party: ['own'], helper: ['own'] };
const otherSide: Access = { party: ['own'], helper: ['own'], insurer: ['assigned'] };

/** The life of a file. Whose file it is, is checked beside it: the table knows roles only. */
export const evidenceTransitions: TransitionTable<EvidenceStatus, EvidenceAction> = {
  'start-upload': {
    from: ['nothing'],
    to: ['uploading'],
    by: owner,
    scope: 'evidence',
    label: '传材料',
  },
  'finish-upload': {
    from: ['uploading'],
    to: ['sealed', 'refused'],
    by: owner,
    scope: 'evidence',
    label: '封存',
  },
  withdraw: {
    from: ['uploading', 'sealed', 'refused'],
    to: ['withdrawn'],
    by: owner,
    scope: 'evidence',
    label: '收回',
  },
  abandon: {
    from: ['uploading'],
    to: ['withdrawn'],
    by: { system: ['assigned'] },
    label: '清理没传完的文件',
  },
};

/** What one reviewer says of a sealed item (质证). An answer offers it to him once more. */
export const reviewTransitions: TransitionTable<ReviewStatus, ReviewAction> = {
  comment: {
    from: ['offered', 'accepted', 'objected'],
    to: ['accepted', 'objected'],
    by: otherSide,
    scope: 'talk',
    label: '说意见',
  },
  answer: { from: ['objected'], to: ['offered'], by: owner, scope: 'talk', label: '回答' },
};
