import { actingParties, type CaseView, faultNames, isClaimant } from '@shared/case';
import { addDays, dateOf, sum, type Instant, type Money } from '@shared/kernel';
import { mostUnder, type RoomView } from '@shared/mediation';
import { dayFull } from '@phone/lib';
import { plain, type ItemDraft, type PaymentDraft, type TermsDraft } from './draft-terms';
import type { Reckoned } from './reckoned';

type Offer = RoomView['rounds'][number]['offers'][number];

const daysToPay = 20;

/** The form as it opens: facts and shares of the case, the agreed sum, split as the calculation on the table splits it. */
export function startTerms(
  dispute: CaseView,
  offer: Offer | undefined,
  reckoned: Reckoned | undefined,
  at: Instant,
): TermsDraft {
  const total = offer?.total ?? reckoned?.total;
  const payee = payeeOf(dispute, reckoned);
  return {
    facts: factsOf(dispute),
    responsibility: responsibilityOf(dispute),
    items: itemsOf(dispute, payee, total, offer, reckoned),
    payments: paymentsOf(dispute, payee, total, reckoned).map(({ payer, amount }) => ({
      ...emptyPayment,
      payer,
      payee,
      amount: plain(amount),
      dueOn: addDays(dateOf(at), daysToPay),
      holder: dispute.parties.find((party) => party.id === payee)?.name ?? '',
    })),
    prepayments: [],
    laterInjury: 'open',
    otherTerms: '',
  };
}

export const emptyItem: ItemDraft = { to: '', label: '', amount: '' };
export const emptyPayment: PaymentDraft = {
  payer: '',
  payee: '',
  purpose: 'damages',
  amount: '',
  dueOn: '',
  holder: '',
  bank: '',
  number: '',
};

/** Who was in the accident: the family of one who died was not, and answers for no share of it. */
const thereWere = ({ parties }: CaseView) => parties.filter(({ kind }) => kind !== 'family');

function factsOf(dispute: CaseView): string {
  const names = thereWere(dispute)
    .map((party) => party.name)
    .join('、');
  return `${dayFull(dispute.occurredAt)}，${names}在${dispute.place}发生道路交通事故。`;
}

function responsibilityOf(dispute: CaseView): string {
  const { findingNumber } = dispute;
  const shares = thereWere(dispute).map(({ name, fault }) => `${name}${faultNames[fault]}`);
  return `${findingNumber ? `按${findingNumber}，` : ''}${shares.join('，')}。`;
}

/** Who is paid: the one with the greatest loss in the calculation, else the one who is hurt, else the first. */
function payeeOf({ parties }: CaseView, reckoned: Reckoned | undefined): string {
  const lossOf = (id: string): number =>
    sum(
      (reckoned?.victims ?? [])
        .filter((v) => v.id === id)
        .flatMap((v) => v.items.map((i) => i.amount)),
    );
  const [most] = parties
    .filter(({ id }) => lossOf(id) > 0)
    .sort((a, b) => lossOf(b.id) - lossOf(a.id));
  // for the dead their family is paid
  const heir = parties.find(({ kind }) => kind === 'family');
  const paid = most?.harm === 'death' ? heir : most;
  return (paid ?? parties.find(isClaimant) ?? parties[0])?.id ?? '';
}

/** Item by item where the items make up the agreed sum; else the agreed sum in one line. */
function itemsOf(
  { parties }: CaseView,
  payee: string,
  total: Money | undefined,
  offer: Offer | undefined,
  reckoned: Reckoned | undefined,
): ItemDraft[] {
  if (offer && offer.items.length > 0)
    return offer.items.map(({ label, amount }) => ({ to: payee, label, amount: plain(amount) }));
  const died = (id: string) => parties.some((p) => p.id === id && p.harm === 'death');
  const lines = (reckoned?.victims ?? []).flatMap(({ id, items }) =>
    items.map((item) => ({ ...item, to: died(id) ? payee : id })),
  );
  if (lines.length > 0 && sum(lines.map((line) => line.amount)) === total)
    return lines.map(({ to, label, amount }) => ({ to, label, amount: plain(amount) }));
  return [{ to: payee, label: '各项损失合计', amount: total === undefined ? '' : plain(total) }];
}

type Part = { readonly payer: string; readonly amount: Money };

/** Compulsory cover first, then commercial, then the person, each up to its share, until the agreed sum is reached. */
function paymentsOf(
  dispute: CaseView,
  payee: string,
  total: Money | undefined,
  reckoned: Reckoned | undefined,
): Part[] {
  if (total === undefined) return [];
  const shares = (reckoned?.victims ?? [])
    .flatMap((victim) => victim.shares)
    .flatMap(({ kind, payer, party, amount }) => {
      const key = keyOf(dispute, payee, { kind, payer, party });
      return key ? [{ payer: key, amount }] : [];
    });
  let left: number = total;
  const parts: Part[] = [];
  for (const { payer, amount } of shares) {
    const paid = Math.min(left, amount);
    left -= paid;
    if (paid > 0) parts.push({ payer, amount: paid as Money });
  }
  const last = parts.at(-1)?.payer;
  if (left > 0) {
    const amount = left as Money;
    parts.push(...(last ? [{ payer: last, amount }] : insurersFirst(dispute, payee, amount)));
  }
  return joined(parts);
}

/** Without a calculation: 交强险 up to its limit, then the commercial cover up to its own, then the other person. */
function insurersFirst(dispute: CaseView, payee: string, total: Money): Part[] {
  const policies = dispute.vehicles.flatMap((vehicle) => vehicle.policies);
  const parts: Part[] = [];
  let left: number = total;
  for (const cover of ['compulsory', 'commercial'] as const) {
    const insurer = policies.find((policy) => policy.cover === cover)?.insurer.id;
    if (insurer === undefined || left === 0) continue;
    const paid = Math.min(left, mostUnder(dispute, insurer, cover) ?? left);
    parts.push({ payer: `${cover}:${insurer as string}`, amount: paid as Money });
    left -= paid;
  }
  const other = actingParties(dispute).find(({ id }) => id !== payee);
  if (left > 0) parts.push({ payer: `person:${other?.id ?? ''}`, amount: left as Money });
  return parts;
}

function joined(parts: readonly Part[]): Part[] {
  const payers = [...new Set(parts.map((part) => part.payer))];
  return payers.map((payer) => ({
    payer,
    amount: sum(parts.filter((part) => part.payer === payer).map((part) => part.amount)),
  }));
}

type Share = {
  readonly kind: string;
  readonly payer: string;
  readonly party?: string | undefined;
};

function keyOf(dispute: CaseView, payee: string, { kind, payer, party }: Share) {
  if (kind === 'compulsory' || kind === 'commercial') {
    const policies = dispute.vehicles.flatMap((vehicle) => vehicle.policies);
    const covers = policies.filter((policy) => policy.cover === kind);
    const meant = covers.find(({ id, insurer }) => id === payer || insurer.id === payer);
    const insurer = (meant ?? covers[0])?.insurer.id;
    return insurer && `${kind}:${insurer as string}`;
  }
  const person = dispute.parties.find(({ id }) => id === (party ?? payer) && id !== payee);
  return kind === 'person' && person ? `person:${person.id as string}` : undefined;
}
