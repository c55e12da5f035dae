import type { AgreementInForce, Payable } from '@shared/claim';
import type { DisputeCase } from '@shared/case';
import { insurersOf } from '@shared/case';
import { sum, type OfficeId } from '@shared/kernel';
import type { Deps, RecordTypes } from '../ports';

type Mediation = RecordTypes['mediations'];
export type Agreement = NonNullable<Mediation['agreement']>;
type Payment = Agreement['terms']['payments'][number];

/** The settled mediation of a case with its agreement, if one is in force. */
export async function settledMediation(
  deps: Deps,
  caseId: string,
): Promise<(Mediation & { agreement: Agreement }) | undefined> {
  const settled = await deps.store.mediations.list(
    { caseId, status: 'settled' },
    { sort: '-appliedAt' },
  );
  return settled.find(
    (m): m is Mediation & { agreement: Agreement } => m.agreement?.effectiveAt !== undefined,
  );
}

/** The mediation's record in the terms of a claim. */
export function agreementInForce(
  mediation: Mediation & { agreement: Agreement },
  dispute: DisputeCase,
): AgreementInForce | undefined {
  const { agreement, id, tabled } = mediation;
  if (!agreement.effectiveAt) return undefined;
  const signed = agreement.signatures.map((s) => s.seat);
  return {
    id,
    number: agreement.number,
    hash: agreement.document.hash,
    effectiveAt: agreement.effectiveAt,
    signedBy: insurersOf(dispute)
      .map((i) => i.id)
      .filter((i) => signed.some((seat) => seat === `insurer:${i}`)),
    payables: payablesOf(agreement, dispute),
    advances: agreement.terms.prepayments.map((p) => ({
      by: p.by,
      amount: p.amount,
      settled: isSettled(p, agreement),
    })),
    fundAdvance: undefined,
    calculation: tabled.at(-1)?.calculation,
  };
}

/** What goes back to whoever paid in advance must stand among the payments; what does not go back counts towards the loss. */
function isSettled(
  advance: Agreement['terms']['prepayments'][number],
  { terms }: Agreement,
): boolean {
  if (!advance.returned) return true;
  const back = terms.payments.filter((p) => p.purpose === 'prepayment' && p.payee === advance.by);
  return back.length > 0;
}

/** Compulsory and commercial cover of one insurer for one payee and purpose are one payment. */
function payablesOf({ terms }: Agreement, dispute: DisputeCase): Payable[] {
  const ofInsurers = terms.payments.flatMap((p) =>
    p.payer.kind === 'person' ? [] : [{ ...p, insurer: p.payer.insurer, cover: p.payer.kind }],
  );
  const keyOf = (p: (typeof ofInsurers)[number]): string =>
    `${p.insurer}/${p.payee}/${p.purpose}/${p.account.number}`;
  const keys = [...new Set(ofInsurers.map(keyOf))];
  return keys.flatMap((key, at): Payable[] => {
    const group = ofInsurers.filter((p) => keyOf(p) === key);
    const [first] = group;
    if (!first) return [];
    return [
      {
        id: `p${at + 1}`,
        payer: { id: first.insurer, name: nameOf(first.insurer, dispute) },
        payee: first.payee,
        amount: sum(group.map((p) => p.amount)),
        purpose: purposeText(first.purpose),
        covers: group.map(({ cover, amount }) => ({ cover, amount })),
        dueOn: group.map((p) => p.dueOn).sort()[0] ?? first.dueOn,
        account: first.account,
      },
    ];
  });
}

function nameOf(insurer: OfficeId, dispute: DisputeCase): string {
  return insurersOf(dispute).find((i) => i.id === insurer)?.name ?? insurer;
}

export function purposeText(purpose: Payment['purpose']): string {
  return purpose === 'damages' ? '赔偿款' : '退还垫付款';
}

/** Every signer has signed, and every signature verifies against the document's hash now. A paper signature needs a person's eye. */
export async function signaturesValid(agreement: Agreement, deps: Deps): Promise<boolean> {
  const { signers, signatures, document } = agreement;
  if (!signers.every((seat) => signatures.some((s) => s.seat === seat))) return false;
  const checks = signatures.map(({ proof }) =>
    proof ? deps.esign.verify(proof, document.hash) : Promise.resolve(false),
  );
  return (await Promise.all(checks)).every(Boolean);
}
