import type { CaseView } from '@shared/case';
import { sum, zero, type Money } from '@shared/kernel';
import type { AgreementView } from '@shared/mediation';

type Terms = AgreementView['terms'];
type Payer = Terms['payments'][number]['payer'];

/** Who pays, by name: 豫安财险 交强险, 李建军. */
export function payerName(payer: Payer, dispute: CaseView): string {
  if (payer.kind === 'person') return nameOf(payer.party, dispute);
  const insurers = dispute.vehicles.flatMap((v) => v.policies.map((p) => p.insurer));
  const insurer = insurers.find((i) => i.id === payer.insurer)?.name ?? '保险公司';
  return `${insurer}（${payer.kind === 'compulsory' ? '交强险' : '商业险'}）`;
}

export function nameOf(party: string, dispute: CaseView): string {
  return dispute.parties.find((p) => p.id === party)?.name ?? '';
}

/** What the reader gets and what he pays, once the agreement is carried out. */
export function myMoney(
  terms: Terms,
  party: string | undefined,
): { readonly get: Money; readonly pay: Money } {
  const of = (mine: (p: Terms['payments'][number]) => boolean) => {
    const amounts = terms.payments.filter(mine).map((p) => p.amount);
    return amounts.length > 0 ? sum(amounts) : zero;
  };
  return {
    get: of((p) => p.payee === party),
    pay: of((p) => p.payer.kind === 'person' && p.payer.party === party),
  };
}
