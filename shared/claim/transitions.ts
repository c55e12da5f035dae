import type { Access, TransitionTable } from '@shared/kernel';
import type { ClaimStatus } from './model';

export type ClaimAction =
  | 'submit'
  | 'accept-papers'
  | 'ask-documents'
  | 'supply-documents'
  | 'approve'
  | 'approve-part'
  | 'refuse'
  | 'pay'
  | 'confirm-receipt'
  | 'dispute-receipt';

const payee: Access = { party: ['own'], helper: ['own'] };
const insurer: Access = { insurer: ['assigned'] };
const undecided: readonly ClaimStatus[] = ['submitted', 'complete'];
const withMoneyOut: readonly ClaimStatus[] = ['part-approved', 'approved', 'refused', 'paid'];

/** The life of a claim. Only a named person of the insurer can refuse: no row lets the system do it. */
export const claimTransitions: TransitionTable<ClaimStatus, ClaimAction> = {
  submit: {
    from: ['nothing'],
    to: ['submitted'],
    by: { ...payee, mediator: ['assigned'] },
    scope: 'claim',
    label: '一键理赔',
    cite: { source: 'insurance-law', article: '65' },
  },
  'accept-papers': {
    from: ['submitted'],
    to: ['complete'],
    by: insurer,
    label: '材料齐了',
    cite: { source: 'compulsory-insurance-regulation', article: '28' },
  },
  'ask-documents': {
    from: ['submitted'],
    to: ['documents-asked'],
    by: insurer,
    label: '要补材料',
    cite: { source: 'insurance-law', article: '22' },
  },
  'supply-documents': {
    from: ['documents-asked'],
    to: ['complete'],
    by: { ...payee, mediator: ['assigned'] },
    scope: 'claim',
    label: '补交材料',
  },
  approve: {
    from: [...undecided, 'part-approved'],
    to: ['approved'],
    by: insurer,
    label: '同意',
    cite: { source: 'compulsory-insurance-regulation', article: '29' },
  },
  'approve-part': {
    from: undecided,
    to: ['part-approved'],
    by: insurer,
    label: '先付没争议的',
    cite: { source: 'insurance-law', article: '25' },
  },
  refuse: {
    from: [...undecided, 'part-approved'],
    to: ['refused'],
    by: insurer,
    label: '拒付',
    cite: { source: 'insurance-law', article: '24' },
  },
  pay: {
    from: ['part-approved', 'approved', 'refused'],
    to: ['part-approved', 'refused', 'paid'],
    by: insurer,
    label: '付款',
    cite: { source: 'compulsory-insurance-regulation', article: '29' },
  },
  'confirm-receipt': {
    from: withMoneyOut,
    to: [...withMoneyOut, 'confirmed'],
    by: payee,
    scope: 'claim',
    label: '钱到了，我来确认',
  },
  'dispute-receipt': {
    from: withMoneyOut,
    to: withMoneyOut,
    by: payee,
    scope: 'claim',
    label: '钱没到账',
  },
};
