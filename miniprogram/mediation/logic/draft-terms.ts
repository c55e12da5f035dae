import type { z } from 'zod';
import { actingParties, type CaseView } from '@shared/case';
import { formatMoney, sum, zero, type Money, type Refusal } from '@shared/kernel';
import type { AgreementView, Terms } from '@shared/mediation';
import { parseMoney } from '@phone/lib';

export type ItemDraft = { readonly to: string; readonly label: string; readonly amount: string };
export type PaymentDraft = {
  /** `compulsory:insurer-yuan`, `commercial:insurer-yuan`, `person:PARTY`. */
  readonly payer: string;
  readonly payee: string;
  readonly purpose: string;
  readonly amount: string;
  readonly dueOn: string;
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
};
export type PrepaidDraft = {
  readonly by: string;
  readonly to: string;
  readonly amount: string;
  readonly returned: string;
};

/** The agreement as it is typed: text everywhere, kept field by field. */
export type TermsDraft = {
  readonly facts: string;
  readonly responsibility: string;
  readonly items: readonly ItemDraft[];
  readonly payments: readonly PaymentDraft[];
  readonly prepayments: readonly PrepaidDraft[];
  readonly laterInjury: string;
  /** One a line. */
  readonly otherTerms: string;
};

type TermsInput = z.input<typeof Terms>;

/** What is sent; whether it is complete is for the contract and the check of terms to say, field by field. */
export function termsInput(draft: TermsDraft): TermsInput {
  return {
    facts: draft.facts,
    responsibility: draft.responsibility,
    items: draft.items.map(({ to, label, amount }) => ({ to, label, amount: typed(amount) })),
    payments: draft.payments.map(({ payer, amount, holder, bank, number, ...rest }) => ({
      ...rest,
      payer: payerOf(payer),
      amount: typed(amount),
      account: { holder, bank, number },
    })),
    prepayments: draft.prepayments.map(({ by, to, amount, returned }) => ({
      by,
      to,
      amount: typed(amount),
      returned: returned === 'yes',
    })),
    laterInjury: draft.laterInjury,
    otherTerms: linesOf(draft.otherTerms),
  } as TermsInput;
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A sum, or the text as it stands, for the contract to refuse with the place to mend. */
function typed(amount: string): Money {
  return parseMoney(amount) ?? (amount as unknown as Money);
}

function payerOf(key: string) {
  const [kind = '', id = ''] = key.split(':');
  return kind === 'person' ? { kind, party: id } : { kind, insurer: id };
}

/** Terms that are drafted already, back into the form. */
export function draftOf(terms: AgreementView['terms']): TermsDraft {
  return {
    facts: terms.facts,
    responsibility: terms.responsibility,
    items: terms.items.map(({ to, label, amount }) => ({ to, label, amount: plain(amount) })),
    payments: terms.payments.map(({ payer, payee, purpose, amount, dueOn, account }) => ({
      payer: payer.kind === 'person' ? `person:${payer.party}` : `${payer.kind}:${payer.insurer}`,
      payee,
      purpose,
      amount: plain(amount),
      dueOn,
      ...account,
    })),
    prepayments: terms.prepayments.map(({ by, to, amount, returned }) => ({
      by,
      to,
      amount: plain(amount),
      returned: returned ? 'yes' : 'no',
    })),
    laterInjury: terms.laterInjury,
    otherTerms: terms.otherTerms.join('\n'),
  };
}

export function plain(amount: Money): string {
  return formatMoney(amount).replace(/,/g, '').replace(/\.00$/, '');
}

/** Who can pay in this case, as the form names them. */
export function payersIn(dispute: CaseView): { value: string; label: string }[] {
  const policies = dispute.vehicles.flatMap((vehicle) => vehicle.policies);
  const insurers = policies.map(({ cover, insurer }) => ({
    value: `${cover}:${insurer.id as string}`,
    label: `${insurer.name.replace(/财险.*/, '财险')} ${cover === 'compulsory' ? '交强险' : '商业险'}`,
  }));
  const persons = actingParties(dispute).map(({ id, name }) => ({
    value: `person:${id as string}`,
    label: name,
  }));
  const all = [...insurers, ...persons];
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at);
}

export type Sums = {
  readonly items: Money;
  readonly damages: Money;
  readonly prepaid: Money;
  readonly returned: Money;
  /** Losses that are neither paid nor prepaid; negative when too much is paid. */
  readonly open: Money;
};

/** The sums as they stand, and what is missing to make them meet. */
export function sumsOf(draft: TermsDraft): Sums {
  const total = (rows: readonly { readonly amount: string }[]) =>
    sum(rows.map(({ amount }) => parseMoney(amount) ?? zero));
  const of = (purpose: string) => total(draft.payments.filter((p) => p.purpose === purpose));
  const items = total(draft.items);
  const damages = of('damages');
  const prepaid = total(draft.prepayments);
  const open = (items - damages - prepaid) as Money;
  return { items, damages, prepaid, returned: of('prepayment'), open };
}

/** The refusal's sentences by field, whether the contract or the check of terms found them. */
export function termErrors(refusal: Refusal | undefined): Readonly<Record<string, string>> {
  const rows = (refusal?.fields ?? []).map(({ path, message }) => [
    path.replace(/^terms\./, ''),
    message,
  ]);
  return Object.fromEntries(rows) as Record<string, string>;
}
