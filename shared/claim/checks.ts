import {
  dateOf,
  formatMoney,
  sum,
  zero,
  type Instant,
  type MediationId,
  type Money,
  type OfficeId,
  type PartyId,
} from '@shared/kernel';
import { partyOf, type DisputeCase } from '@shared/case';
import { agreedTotal } from './amounts';
import type { InsuranceClaim, Payable } from './model';

/** What the program looks at before a person decides. It can confirm or doubt; it can never refuse. */
export const checkIds = [
  'policy-in-force',
  'amount-agrees',
  'payee-is-party',
  'single-victim',
  'no-fund-advance',
  'advance-deducted',
  'signatures-valid',
] as const;
export type CheckId = (typeof checkIds)[number];

/** `doubt`: the person must look and answer for it by name. */
export type Check = {
  readonly id: CheckId;
  readonly result: 'right' | 'doubt';
  readonly detail: string;
};

/** An agreement in force, as a claim needs it; read from the mediation's record. */
export type AgreementInForce = {
  readonly id: MediationId;
  readonly number: string;
  readonly hash: string;
  readonly effectiveAt: Instant;
  /** Insurers that signed it themselves. */
  readonly signedBy: readonly OfficeId[];
  readonly payables: readonly Payable[];
  /** Paid before the agreement, and how much of it the agreement took into account (垫付). */
  readonly advances: readonly {
    readonly by: PartyId;
    readonly amount: Money;
    readonly settled: boolean;
  }[];
  /** Money of the rescue fund in this case (救助基金垫付); `undefined` where nobody has said. */
  readonly fundAdvance: Money | undefined;
  readonly calculation: string | undefined;
};

export type CheckInput = {
  readonly dispute: DisputeCase;
  readonly claim: InsuranceClaim;
  readonly agreement: AgreementInForce | undefined;
  /** What the calculation gives for this insurer, recomputed now; `undefined` when there is none. */
  readonly recomputed: Money | undefined;
  readonly signaturesValid: boolean;
};

type Finding = Omit<Check, 'id'>;
const right = (detail: string): Finding => ({ result: 'right', detail });
const doubt = (detail: string): Finding => ({ result: 'doubt', detail });
const yuan = (amount: Money): string => `¥${formatMoney(amount)}`;

const rules: Readonly<Record<CheckId, (input: CheckInput) => Finding>> = {
  'policy-in-force': ({ dispute, claim }) => {
    const day = dateOf(dispute.occurredAt);
    const policies = dispute.vehicles
      .flatMap((v) => v.policies)
      .filter((p) => p.insurer.id === claim.insurer.id);
    const lapsed = policies.filter((p) => day < p.from || day > p.until);
    if (policies.length === 0) return doubt('案件里没有贵司的保单');
    if (lapsed.length > 0) return doubt(`${lapsed.length} 份保单在事故那天（${day}）不在期`);
    return right(`${policies.length} 份保单，事故那天（${day}）都在期`);
  },
  'amount-agrees': ({ claim, agreement, recomputed }) => {
    const asked = agreedTotal(claim);
    const agreed = sum(
      (agreement?.payables ?? [])
        .filter((p) => p.payer.id === claim.insurer.id)
        .map((p) => p.amount),
    );
    if (!agreement || agreement.hash !== claim.bundle.agreementHash)
      return doubt('协议书和申请时的不是同一份');
    if (asked !== agreed) return doubt(`申请 ${yuan(asked)}，协议 ${yuan(agreed)}`);
    if (recomputed === undefined) return doubt(`协议 ${yuan(agreed)}，没有计算单可以重算`);
    if (recomputed !== agreed) return doubt(`协议 ${yuan(agreed)}，计算单重算 ${yuan(recomputed)}`);
    return right(`协议和重算都是 ${yuan(agreed)}`);
  },
  'payee-is-party': ({ dispute, claim }) => {
    const other = claim.payments.filter((p) => partyOf(dispute, p.payee).name !== p.account.holder);
    return other.length > 0
      ? doubt(`${other.length} 个户名不是当事人本人`)
      : right('户名和当事人姓名一致');
  },
  'single-victim': ({ dispute }) => {
    const hurt = dispute.parties.filter((p) => p.harm === 'injury' || p.harm === 'death');
    return hurt.length > 1
      ? doubt(`有 ${hurt.length} 位伤者，要一起分交强险限额`)
      : right('交强险限额没有别人要分');
  },
  'no-fund-advance': ({ agreement }) => {
    const fund = agreement?.fundAdvance;
    if (fund === undefined) return doubt('没有登记救助基金是否垫付，请核对');
    return fund === zero
      ? right('救助基金没有垫付')
      : doubt(`救助基金垫付了 ${yuan(fund)}，要先还`);
  },
  'advance-deducted': ({ agreement }) => {
    const open = (agreement?.advances ?? []).filter((a) => !a.settled);
    if (open.length > 0)
      return doubt(`还有 ${yuan(sum(open.map((a) => a.amount)))} 垫付没有算进协议`);
    const known = sum((agreement?.advances ?? []).map((a) => a.amount));
    return right(known === zero ? '没有人垫付' : `垫付 ${yuan(known)} 已算进协议`);
  },
  'signatures-valid': ({ signaturesValid }) =>
    signaturesValid ? right('各方签名和调委会盖章都有效') : doubt('有签名没有验证通过'),
};

export function programChecks(input: CheckInput): Check[] {
  return checkIds.map((id) => ({ id, ...rules[id](input) }));
}
