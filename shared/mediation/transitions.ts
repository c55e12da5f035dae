import type { Access, TransitionTable } from '@shared/kernel';
import type { MediationStatus } from './model';

export type MediationAction =
  | 'apply'
  | 'assign-mediator'
  | 'accept-assignment'
  | 'decline-assignment'
  | 'agree-disclosure'
  | 'refuse-disclosure'
  | 'record-disclosure-answer'
  | 'join'
  | 'refuse'
  | 'record-answer'
  | 'propose-times'
  | 'pick-times'
  | 'record-pick'
  | 'book-session'
  | 'open-session'
  | 'enter-room'
  | 'leave-room'
  | 'post-message'
  | 'make-offer'
  | 'answer-offer'
  | 'table-calculation'
  | 'draft-agreement'
  | 'sign-agreement'
  | 'record-paper-signature'
  | 'seal-agreement'
  | 'send-back-agreement'
  | 'refuse-to-sign'
  | 'close-failed'
  | 'withdraw'
  | 'expire';

const parties: Access = { party: ['own'], helper: ['own'] };
const sides: Access = { ...parties, insurer: ['assigned'] };
const mediator: Access = { mediator: ['assigned'] };
const table: Access = { ...sides, ...mediator };
const office: Access = { clerk: ['assigned'] };
const system: Access = { system: ['assigned'] };

const omr = (article: string) => ({ source: 'online-mediation-rules', article });
const pml = (article: string) => ({ source: 'people-mediation-law', article });

const asked: readonly MediationStatus[] = ['applied', 'assigned', 'disclosed', 'inviting'];
/** Where the sides have answered; one that came into the case later may still be asked. */
const answered: readonly MediationStatus[] = ['scheduling', 'scheduled', 'in-session'];
const alive: readonly MediationStatus[] = [...asked, ...answered, 'signing'];
/** Where a room is open for talk; a session date only says when people meet. */
const room: readonly MediationStatus[] = ['scheduled', 'in-session', 'signing'];

/** The life of a mediation (调解): read by the pages for their buttons, by the decisions, by the access test. */
// prettier-ignore
export const mediationTransitions: TransitionTable<MediationStatus, MediationAction> = {
  apply: { from: ['nothing'], to: ['applied'], by: parties, scope: 'talk', label: '申请调解', cite: pml('17') },
  'assign-mediator': { from: [...asked, ...answered], to: ['assigned'], by: office, label: '指派调解员', cite: omr('14') },
  'accept-assignment': { from: ['assigned'], to: ['disclosed', 'inviting', 'scheduling'], by: mediator, label: '接受', cite: omr('12') },
  'decline-assignment': { from: ['assigned', 'disclosed'], to: ['applied'], by: mediator, label: '不接', cite: omr('12') },
  'agree-disclosure': { from: ['disclosed'], to: ['disclosed', 'inviting', 'scheduling'], by: parties, scope: 'talk', label: '同意由他调解', cite: omr('13') },
  'refuse-disclosure': { from: ['disclosed'], to: ['applied'], by: parties, scope: 'talk', label: '换调解员', cite: omr('13') },
  'record-disclosure-answer': { from: ['disclosed'], to: ['disclosed', 'inviting', 'scheduling', 'applied'], by: { ...office, ...mediator }, label: '登记对披露的答复', cite: omr('13') },

  join: { from: [...asked, ...answered], to: [...asked, ...answered], by: sides, scope: 'talk', label: '同意调解', cite: omr('15') },
  refuse: { from: [...asked, ...answered], to: [...asked, ...answered, 'failed'], by: sides, scope: 'talk', label: '不同意调解', cite: omr('15') },
  'record-answer': { from: ['inviting', ...answered], to: ['inviting', ...answered, 'failed'], by: mediator, label: '登记线下答复', cite: omr('15') },

  'propose-times': { from: answered, to: ['scheduling'], by: mediator, label: '给出时间', cite: omr('16') },
  'pick-times': { from: ['scheduling'], to: ['scheduling', 'scheduled'], by: sides, scope: 'talk', label: '选时间' },
  'record-pick': { from: ['scheduling'], to: ['scheduling', 'scheduled'], by: mediator, label: '登记线下选的时间' },
  'book-session': { from: ['scheduling', 'scheduled'], to: ['scheduled'], by: mediator, label: '定时间', cite: omr('16') },
  'open-session': { from: ['scheduled'], to: ['in-session'], by: mediator, label: '开始调解会', cite: omr('17') },

  'enter-room': { from: room, to: room, by: table, scope: 'talk', label: '进调解室' },
  'leave-room': { from: room, to: room, by: table, scope: 'talk', label: '离开' },
  'post-message': { from: room, to: room, by: table, scope: 'talk', label: '发文字', cite: omr('18') },
  'make-offer': { from: ['in-session'], to: ['in-session'], by: sides, scope: 'talk', label: '出价', cite: omr('18') },
  'answer-offer': { from: ['in-session'], to: ['in-session'], by: sides, scope: 'talk', label: '答复出价', cite: omr('18') },
  'table-calculation': { from: room, to: room, by: table, scope: 'talk', label: '摆上计算单' },

  'draft-agreement': { from: ['in-session', 'signing'], to: ['signing'], by: mediator, label: '拟协议', cite: pml('29') },
  'sign-agreement': { from: ['signing'], to: ['signing', 'settled'], by: table, scope: 'sign', label: '签字', cite: omr('19') },
  'record-paper-signature': { from: ['signing'], to: ['signing', 'settled'], by: mediator, label: '登记纸上签字', cite: omr('19') },
  'seal-agreement': { from: ['signing'], to: ['signing', 'settled'], by: { ...office, ...mediator }, label: '盖章', cite: pml('29') },
  'send-back-agreement': { from: ['signing'], to: ['in-session'], by: table, scope: 'sign', label: '退回再谈' },

  'refuse-to-sign': { from: ['signing'], to: ['failed'], by: sides, scope: 'sign', label: '不签', cite: omr('25') },
  'close-failed': { from: ['inviting', ...answered, 'signing'], to: ['failed'], by: mediator, label: '终结调解', cite: omr('25') },
  withdraw: { from: alive, to: ['withdrawn'], by: parties, scope: 'talk', label: '不调解了', cite: pml('17') },
  expire: { from: alive, to: ['failed'], by: system, label: '期满终结', cite: omr('25') },
};
