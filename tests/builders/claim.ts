import type { AgreementInForce, Payable } from '../../shared/claim';
import type { DisputeCase } from '../../shared/case';
import type {
  Actor,
  Instant,
  LocalDate,
  MediationId,
  Moment,
  Money,
  OfficeId,
  PartyId,
} from '../../shared/kernel';
import type { Mediation, Signature } from '../../shared/mediation';

export const yuanInsurer = { id: 'insurer-yuan' as OfficeId, name: '豫安财险濮阳中心支公司' };
export const zhongyuanInsurer = {
  id: 'insurer-zhongyuan' as OfficeId,
  name: '中原财险濮阳中心支公司',
};
export const wang = 'party-wang' as PartyId;
export const li = 'party-li' as PartyId;
const at = '2026-11-24T16:00:00.000+08:00' as Instant;
const dueOn = '2026-12-04' as LocalDate;

/** The sums of every drawing: 134,742.42 to the rider, 8,480.00 back to the driver. */
export const toWang = 13_474_242 as Money;
export const toLi = 848_000 as Money;

const accountOfWang = { holder: '王秀兰', bank: '清丰县农村信用社', number: '6217000012343308' };
const accountOfLi = { holder: '李建军', bank: '农业银行清丰支行', number: '6228000000000915' };

export function aPayable(change: Partial<Payable> = {}): Payable {
  return {
    id: 'p1',
    payer: yuanInsurer,
    payee: wang,
    amount: toWang,
    purpose: '赔偿款',
    covers: [{ cover: 'compulsory', amount: toWang }],
    dueOn,
    account: accountOfWang,
    ...change,
  };
}

export function anAgreement(change: Partial<AgreementInForce> = {}): AgreementInForce {
  return {
    id: 'mediation-1' as MediationId,
    number: '清交调〔2026〕17号',
    hash: 'a'.repeat(64),
    effectiveAt: at,
    signedBy: [yuanInsurer.id],
    payables: [
      aPayable(),
      aPayable({
        id: 'p2',
        payee: li,
        amount: toLi,
        purpose: '退还垫付款',
        account: accountOfLi,
        covers: [{ cover: 'commercial', amount: toLi }],
      }),
    ],
    advances: [{ by: li, amount: 1_000_000 as Money, settled: true }],
    fundAdvance: 0 as Money,
    calculation: undefined,
    ...change,
  };
}

/** A mediation whose agreement has been signed by both parties and the insurer and sealed by the committee. */
export function aSettledMediation(
  dispute: DisputeCase,
  signatures: readonly Signature[],
  change: Partial<Mediation> = {},
): Mediation {
  const pay = (
    payee: PartyId,
    amount: Money,
    purpose: 'damages' | 'prepayment',
    kind: 'compulsory' | 'commercial',
    account: typeof accountOfWang,
  ) => ({
    payer: { kind, insurer: yuanInsurer.id } as const,
    payee,
    purpose,
    amount,
    dueOn,
    account,
  });
  return {
    id: `mediation-of-${dispute.id}` as MediationId,
    version: 0,
    caseId: dispute.id,
    office: dispute.offices.mediation.id,
    status: 'settled',
    appliedAt: '2026-11-10T09:00:00.000+08:00' as Instant,
    appliedBy: 'party:party-wang' as never,
    declined: [],
    sides: [],
    slots: [],
    picks: [],
    offers: [],
    tabled: [],
    drafts: 1,
    agreement: {
      draft: 1,
      number: '清交调〔2026〕17号',
      checkCode: `CHECK${dispute.id}`,
      terms: {
        facts: '2026年8月18日，李建军驾车与王秀兰的电动车相撞。',
        responsibility: '李建军负主要责任，王秀兰负次要责任。',
        items: [{ to: wang, label: '医疗费', amount: 3_000_000 as Money }],
        payments: [
          pay(wang, 11_928_122 as Money, 'damages', 'compulsory', accountOfWang),
          pay(wang, 1_546_120 as Money, 'damages', 'commercial', accountOfWang),
          pay(li, toLi, 'prepayment', 'commercial', accountOfLi),
        ],
        prepayments: [{ by: li, to: wang, amount: 1_000_000 as Money, returned: true }],
        laterInjury: 'open',
        otherTerms: [],
      },
      document: { key: `agreements/${dispute.id}.pdf`, hash: documentHash, pages: 4 },
      draftedAt: at,
      signers: signatures.map((s) => s.seat),
      signatures: [...signatures],
      sealed: { key: `agreements/${dispute.id}-sealed.pdf`, hash: 'b'.repeat(64), pages: 5 },
      effectiveAt: at,
    },
    end: { reason: 'agreed', note: '', at },
    ...change,
  };
}

export const documentHash = 'a'.repeat(64);
export const signingSeats = [
  'party:party-wang',
  'party:party-li',
  'insurer:insurer-yuan',
  'mediator',
  'office',
] as const;

export function actorOf(role: Actor['role'], change: Partial<Actor> = {}): Actor {
  return {
    id: `account-${role}` as Actor['id'],
    role,
    relation: role === 'party' || role === 'helper' ? 'own' : 'assigned',
    ...change,
  };
}

let made = 0;
export function momentOf(actor: Actor, when: string = '2026-11-25T09:00:00.000+08:00'): Moment {
  return { actor, at: when as Instant, newId: () => `id-${(made += 1)}` };
}
