import {
  dateOf,
  fail,
  formatMoney,
  ok,
  sum,
  type DomainError,
  type FieldIssue,
  type Instant,
  type Money,
  type OfficeId,
  type PartyId,
  type Result,
} from '@shared/kernel';
import { actingParties, isActive, type DisputeCase, type Policy } from '@shared/case';
import type { Mediation } from './model';
import { mostUnder } from './cover-limits';
import { insurerSeat } from './seat';
import { payingInsurer, type Payment, type Terms } from './terms';
import { vagueIn } from './vague-words';

type Records = { readonly mediation: Mediation; readonly dispute: DisputeCase };

/**
 * Terms a court can confirm and enforce: clear, complete, and adding up (民诉法解释 358(5): 内容不明确 is refused).
 * A refusal names every place to mend at once.
 */
export function checkTerms(terms: Terms, records: Records, at: Instant): Result<true, DomainError> {
  const fields = [
    ...vagueParts(terms),
    ...terms.payments.flatMap((payment, index) => paymentIssues(payment, index, records, at)),
    ...limitIssues(terms, records.dispute),
    ...strangers(terms, records.dispute),
    ...lossesUnpaid(terms, records.dispute),
    ...prepaymentsOpen(terms, records.dispute),
  ];
  if (fields.length === 0) return ok(true);
  const cite = { source: 'civil-procedure-interpretation', article: '358' };
  return fail({ code: 'terms-unclear', params: { count: fields.length }, fields, cite });
}

function vagueParts(terms: Terms): FieldIssue[] {
  return [
    ...vagueIn('responsibility', terms.responsibility),
    ...terms.items.flatMap((item, index) => vagueIn(`items.${index}.label`, item.label)),
    ...terms.otherTerms.flatMap((text, index) => vagueIn(`otherTerms.${index}`, text)),
  ];
}

function paymentIssues(
  payment: Payment,
  index: number,
  { mediation, dispute }: Records,
  at: Instant,
): FieldIssue[] {
  const issue = (field: string, message: string) => ({
    path: `payments.${index}.${field}`,
    message,
  });
  const issues: FieldIssue[] = [];
  if (payment.dueOn <= dateOf(at)) issues.push(issue('dueOn', '付款日要在今天以后'));
  if (!holdersFor(payment.payee, dispute, at).includes(payment.account.holder)) {
    issues.push(issue('account.holder', '户名要和收款人一样，或是他现在的代办人，能代办理赔的'));
  }
  if (payment.payer.kind === 'person' && payment.payer.party === payment.payee) {
    issues.push(issue('payer', '付款人和收款人不能是同一个人'));
  }
  const insurer = payingInsurer(payment.payer);
  if (!insurer || payment.payer.kind === 'person') return issues;
  if (policiesOf(dispute, insurer, payment.payer.kind).length === 0) {
    issues.push(issue('payer', '这家保险公司在本案没有这种保险'));
  }
  const side = mediation.sides.find((one) => one.seat === insurerSeat(insurer));
  if (side?.answer !== 'joined') {
    // 保险法解释四 19: an insurer that did not agree may assess the sum anew
    issues.push(issue('payer', '这家保险公司没有参加调解，不能写它付款'));
  }
  return issues;
}

/** The payee, and whoever may receive money for him today. */
function holdersFor(payee: PartyId, dispute: DisputeCase, at: Instant): string[] {
  const party = dispute.parties.find((one) => one.id === payee);
  if (!party) return [];
  const receiving = party.helpers.filter(
    (helper) => isActive(helper, dateOf(at)) && helper.scopes.includes('claim'),
  );
  return [party.name, ...receiving.map((helper) => helper.name)];
}

function policiesOf(dispute: DisputeCase, insurer: OfficeId, cover: Policy['cover']): Policy[] {
  const all = dispute.vehicles.flatMap((vehicle) => vehicle.policies);
  return all.filter((policy) => policy.insurer.id === insurer && policy.cover === cover);
}

/** No insurer pays more under a cover than its policies hold. */
function limitIssues(terms: Terms, dispute: DisputeCase): FieldIssue[] {
  const insurers = new Set(terms.payments.flatMap(({ payer }) => payingInsurer(payer) ?? []));
  return [...insurers].flatMap((insurer) =>
    (['compulsory', 'commercial'] as const).flatMap((cover) => {
      const most = mostUnder(dispute, insurer, cover);
      const paid = total(
        terms.payments.filter(({ payer }) => payer.kind === cover && payer.insurer === insurer),
      );
      if (paid === 0 || most === undefined || paid <= most) return [];
      const name = cover === 'compulsory' ? '交强险' : '商业险';
      const rest = cover === 'compulsory' ? '。超出的写商业险或个人付' : '';
      const message = `${name}付 ${formatMoney(paid)} 元，超过保额 ${formatMoney(most)} 元${rest}`;
      return [{ path: 'payments', message }];
    }),
  );
}

/** Names of persons who are not in the case, or who died: then their family is paid. */
function strangers(terms: Terms, dispute: DisputeCase): FieldIssue[] {
  const known = new Set<string>(actingParties(dispute).map((party) => party.id));
  const named = [
    ...terms.items.map((item, index) => [`items.${index}.to`, item.to] as const),
    ...terms.payments.map((one, index) => [`payments.${index}.payee`, one.payee] as const),
    ...terms.payments.flatMap(({ payer }, index) =>
      payer.kind === 'person' ? [[`payments.${index}.payer`, payer.party] as const] : [],
    ),
    ...terms.prepayments.map((one, index) => [`prepayments.${index}.by`, one.by] as const),
    ...terms.prepayments.map((one, index) => [`prepayments.${index}.to`, one.to] as const),
  ];
  return named
    .filter(([, party]) => !known.has(party))
    .map(([path, party]) => ({
      path,
      message: dispute.parties.some(({ id }) => id === party)
        ? '这位已经去世，请选他的近亲属'
        : '本案没有这位当事人',
    }));
}

/** What a person lost = what he is paid + what he was paid already. */
function lossesUnpaid(terms: Terms, dispute: DisputeCase): FieldIssue[] {
  return dispute.parties.flatMap(({ id, name }) => {
    const lost = total(terms.items.filter((item) => item.to === id));
    const due = terms.payments.filter((one) => one.payee === id && one.purpose === 'damages');
    const paid = sum([total(due), total(terms.prepayments.filter((one) => one.to === id))]);
    return lost === paid ? [] : [differing(`${name}的赔偿项目`, lost, '付款加垫付', paid)];
  });
}

/** What a person gets back = what he advanced and is to get back. */
function prepaymentsOpen(terms: Terms, dispute: DisputeCase): FieldIssue[] {
  return dispute.parties.flatMap(({ id, name }) => {
    const advanced = total(terms.prepayments.filter((one) => one.by === id && one.returned));
    const back = total(
      terms.payments.filter((one) => one.payee === id && one.purpose === 'prepayment'),
    );
    return advanced === back ? [] : [differing(`${name}要退的垫付`, advanced, '返还', back)];
  });
}

function differing(one: string, left: Money, other: string, right: Money): FieldIssue {
  const gap = formatMoney(Math.abs(left - right) as Money);
  const message = `${one}合计 ${formatMoney(left)} 元，${other}合计 ${formatMoney(right)} 元，差 ${gap} 元`;
  return { path: 'payments', message };
}

function total(rows: readonly { readonly amount: Money }[]): Money {
  return sum(rows.map((row) => row.amount));
}
