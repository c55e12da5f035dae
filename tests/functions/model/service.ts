import { checkIds, claimApi } from '../../../shared/claim';
import { instantOf, type CaseId, type Endpoint } from '../../../shared/kernel';
import { mediationApi } from '../../../shared/mediation';
import { someTerms } from '../../builders/mediation';
import type { Answer, Stack } from '../../support/stack';
import { drawnName, newCase, signCode, type People } from '../mediation-support';
import { part } from './claim-model';
import { sides, type Step, type Who } from './mediation-model';

export type Service = {
  readonly stack: Stack;
  readonly tokens: Readonly<Record<Who, string | undefined>>;
  readonly caseId: CaseId;
};

const paper = 'e'.repeat(64);
const phones: Partial<Record<Who, string>> = {
  wang: '13800006021',
  li: '13800000915',
  insurer: '13900000005',
  insurer2: '13900000006',
  mediator: '13900000003',
  mediator2: '13900000004',
  clerk: '13900000002',
  police: '13900000001',
  judge: '13900000007',
  supervisor: '13900000008',
  stranger: '13811112222',
};
const seats = {
  wang: 'party:party-wang',
  li: 'party:party-li',
  insurer: 'insurer:insurer-yuan',
} as const;
/** One hour for each case: its mediator sits in all of them. */
const soonIn = (caseId: string) =>
  instantOf(
    Date.parse('2026-11-27T00:30:00+08:00') + (Number(caseId.replace(/\D/g, '')) % 600) * 3_600_000,
  );
const drawing = drawnName();

/** Whose a calculation is: each side lays its own on the table. */
const keepers = {
  wang: { by: 'account-wang', party: 'party-wang' },
  li: { by: 'account-li', party: 'party-li' },
  insurer: { by: 'staff-insurer', office: 'insurer-yuan' },
  mediator: { by: 'staff-mediator', office: 'mediation-410922' },
};

/** A new case with a calculation of each side and a scanned paper beside it, for one run. */
export async function newService(
  stack: Stack,
  people: People,
  stranger: string,
  calculation: object,
): Promise<Service> {
  const { id: caseId } = await newCase(stack);
  await stack.deps.files.put(`papers/${caseId}/${paper}`, Buffer.from('scan'), 'image/png');
  const sheets = Object.entries(keepers).map(([who, keeper]) => ({
    ...calculation,
    party: undefined,
    ...keeper,
    _id: `sheet-${who}-${caseId}`,
    caseId,
  }));
  await stack.connection
    .collection<{ _id: string }>('calculations')
    .insertMany(sheets, { ignoreUndefined: true });
  return { stack, caseId, tokens: { ...people, stranger, nobody: undefined } };
}

const claims: Readonly<Record<string, Endpoint>> = {
  submit: claimApi.submit,
  'accept-papers': claimApi.acceptPapers,
  'ask-documents': claimApi.askDocuments,
  'supply-documents': claimApi.supplyDocuments,
  approve: claimApi.approve,
  'approve-part': claimApi.approvePart,
  'refuse-claim': claimApi.refuse,
  pay: claimApi.pay,
  'confirm-receipt': claimApi.confirmReceipt,
  'dispute-receipt': claimApi.disputeReceipt,
};
const mediations = new Map<string, Endpoint>(
  Object.values(mediationApi).map((one) => [one.name.slice('mediation/'.length), one as Endpoint]),
);

export const endpointOf = (action: string): Endpoint => {
  const endpoint = claims[action] ?? mediations.get(action);
  if (!endpoint) throw new Error(`no endpoint for ${action}`);
  return endpoint;
};

/** The step of the model as a real call of the service. */
export async function perform(service: Service, step: Step): Promise<Answer<unknown>> {
  const { stack, tokens, caseId } = service;
  const input = {
    caseId,
    ...(claims[step.action]
      ? await claimInput(service, step)
      : await mediationInput(service, step)),
  };
  return stack.call(endpointOf(step.action), input, { token: tokens[step.who] });
}

async function claimInput({ stack, caseId }: Service, { action, who }: Step): Promise<object> {
  if (action === 'submit') return {};
  const claim = await stack.deps.store.claims.first({ caseId });
  const one = { claimId: claim?.id ?? 'claim-none' };
  const seen = { ...one, version: claim?.version ?? 1 };
  const payment = who === 'li' ? 'p2' : 'p1';
  const all = { answeredFor: [...checkIds] };
  switch (action) {
    case 'accept-papers':
      return seen;
    case 'ask-documents':
      return { ...seen, items: ['误工证明'] };
    case 'supply-documents':
      return { ...one, evidence: [], note: '单位不肯开这份证明' };
    case 'approve':
      return { ...seen, ...all };
    case 'approve-part':
      return {
        ...seen,
        ...all,
        parts: Object.entries(part).map(([name, amount]) => ({ payment: name, amount })),
        reason: '误工证明待核',
      };
    case 'refuse-claim':
      return { ...seen, reason: '误工证明与社保记录不一致', article: '保险条款第二十四条' };
    case 'pay':
      return one;
    case 'confirm-receipt':
      return { ...one, payment };
    default:
      return { ...one, payment, text: '查了卡，没有到' };
  }
}

async function mediationInput(
  { stack, caseId }: Service,
  { action, who, twist }: Step,
): Promise<object> {
  const now = await stack.deps.store.mediations.first({ caseId }, { sort: '-appliedAt' });
  const version = now?.version ?? 1;
  const seat = seats[sides[twist % 3] ?? 'li'];
  const hash = now?.agreement?.document.hash ?? 'f'.repeat(64);
  const slots =
    twist % 4 === 3
      ? { slots: [], trouble: 'none-suits' }
      : { slots: [now?.slots[0]?.id ?? 'slot-x'] };
  switch (action) {
    case 'assign-mediator':
      return { account: twist % 8 === 7 ? 'staff-mediator2' : 'staff-mediator' };
    case 'accept-assignment':
      return twist % 2 === 1 ? { disclosure: '李建军是我的远房亲戚。' } : {};
    case 'record-disclosure-answer':
      return { seat, answer: twist % 5 === 4 ? 'refused' : 'agreed', paper };
    case 'decline-assignment':
    case 'refuse':
      return { reason: '不方便' };
    case 'record-answer':
      return { seat, answer: twist % 5 === 4 ? 'refused' : 'joined', paper };
    case 'propose-times':
      return { place: 'video', startsAt: [soonIn(caseId)] };
    case 'pick-times':
      return slots;
    case 'record-pick':
      return { seat, ...slots };
    case 'book-session':
      return { version, startsAt: soonIn(caseId), place: 'video' };
    case 'open-session':
      return { identityChecked: [seats.wang, seats.li], warningRead: true };
    case 'post-message':
      return { text: '大家好' };
    case 'make-offer':
      return { total: 200_000, items: [], note: '' };
    case 'answer-offer':
      return {
        offer: now?.offers[twist % Math.max(now.offers.length, 1)]?.id ?? 'offer-none',
        answer: 'held',
      };
    case 'table-calculation':
      return { calculation: `sheet-${who === 'mediator2' ? 'mediator' : who}-${caseId}` };
    case 'draft-agreement':
      return { version, terms: someTerms() };
    case 'sign-agreement':
      return {
        hash,
        drawing,
        strokes: 5,
        smsCode: await signCode(stack, phones[who] ?? '', { caseId, hash }),
      };
    case 'record-paper-signature':
      return { seat, hash, paper, name: '某人' };
    case 'seal-agreement':
      return { hash };
    case 'refuse-to-sign':
      return { note: '' };
    case 'close-failed':
      return { reason: 'gap-too-wide', note: '' };
    case 'withdraw':
      return { reason: 'unwilling' };
    default:
      return {};
  }
}
