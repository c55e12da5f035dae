import { z } from 'zod';
import { CaseId, Instant, MediationId, OfficeId, PartyId, Role, type Actor } from '@shared/kernel';
import { maskBankNumber, type DisputeCase } from '@shared/case';
import {
  Agreement,
  EndReason,
  MediationStatus,
  Pick,
  Place,
  Session,
  Side,
  Slot,
  type Mediation,
  type Signature,
} from './model';
import { nameAt, partyAt, Seat, seatOf } from './seat';
import { payingInsurer, Payment, Terms, type BankAccount } from './terms';

const SideView = Side.omit({ paper: true, reason: true }).extend({
  name: z.string(),
  kind: z.enum(['party', 'insurer']),
  you: z.boolean(),
  /** Set while times are picked. */
  pick: Pick.omit({ seat: true }).optional(),
});

const SignerView = z.strictObject({
  seat: Seat,
  name: z.string(),
  you: z.boolean(),
  signedAt: Instant.optional(),
  on: z.enum(['screen', 'paper', 'seal']).optional(),
});

const AgreementView = Agreement.omit({
  document: true,
  sealed: true,
  signatures: true,
  signers: true,
  terms: true,
}).extend({
  hash: z.string(),
  pages: z.int(),
  sealedHash: z.string().optional(),
  /** Bank numbers masked, except for the mediator and the insurer that pays into them. */
  terms: Terms.extend({
    payments: z.array(
      Payment.omit({ account: true }).extend({
        account: z.strictObject({ holder: z.string(), bank: z.string(), number: z.string() }),
      }),
    ),
  }),
  signers: z.array(SignerView),
});
export type AgreementView = z.infer<typeof AgreementView>;

/** A mediation as those inside it see it. Offers and talk are in the room only (`RoomView`). */
export const MediationView = z.strictObject({
  id: MediationId,
  version: z.int(),
  caseId: CaseId,
  office: OfficeId,
  status: MediationStatus,
  appliedAt: Instant,
  appliedBy: Seat,
  mediator: z.string().optional(),
  disclosure: z.string().optional(),
  sides: z.array(SideView),
  slots: z.array(Slot),
  place: Place.optional(),
  session: Session.optional(),
  drafts: z.int(),
  agreement: AgreementView.optional(),
  end: z.strictObject({ reason: EndReason, at: Instant }).optional(),
  you: z.strictObject({ seat: Seat.optional(), role: Role, party: PartyId.optional() }),
});
export type MediationView = z.infer<typeof MediationView>;

export function mediationViewFor(
  actor: Actor,
  mediation: Mediation,
  dispute: DisputeCase,
): MediationView {
  const seat = seatOf(actor);
  const { agreement, mediator, sides, end, picks, disclosure, place, session } = mediation;
  return {
    // listed, not spread: a new field of the record leaves only when somebody decides so
    id: mediation.id,
    version: mediation.version,
    caseId: mediation.caseId,
    office: mediation.office,
    status: mediation.status,
    appliedAt: mediation.appliedAt,
    appliedBy: mediation.appliedBy,
    slots: mediation.slots,
    drafts: mediation.drafts,
    ...(disclosure ? { disclosure } : {}),
    ...(place ? { place } : {}),
    ...(session ? { session } : {}),
    ...(mediator ? { mediator: mediator.name } : {}),
    sides: sides.map(({ paper: _p, reason: _r, ...side }) => ({
      ...side,
      name: nameAt(side.seat, dispute),
      kind: partyAt(side.seat) ? 'party' : 'insurer',
      you: side.seat === seat,
      ...pickOf(side.seat, picks),
    })),
    ...(agreement && inside(seat, sides)
      ? { agreement: agreementView(actor, agreement, dispute) }
      : {}),
    ...(end ? { end: { reason: end.reason, at: end.at } } : {}),
    you: {
      role: actor.role,
      ...(seat ? { seat } : {}),
      ...(actor.party ? { party: actor.party } : {}),
    },
  };
}

/** An insurer that stays out of the mediation does not read its agreement. */
function inside(seat: Seat | undefined, sides: readonly Side[]): boolean {
  return sides.every((side) => side.seat !== seat || side.answer === 'joined');
}

function pickOf(seat: Seat, picks: readonly Pick[]) {
  const found = picks.find((pick) => pick.seat === seat);
  if (!found) return {};
  const { seat: _seat, ...pick } = found;
  return { pick };
}

function agreementView(actor: Actor, agreement: Agreement, dispute: DisputeCase): AgreementView {
  const { document, sealed, signatures, signers, terms, effectiveAt } = agreement;
  const payments = terms.payments.map((payment) => ({
    ...payment,
    account: accountFor(actor, payment),
  }));
  return {
    draft: agreement.draft,
    number: agreement.number,
    checkCode: agreement.checkCode,
    draftedAt: agreement.draftedAt,
    ...(effectiveAt ? { effectiveAt } : {}),
    hash: document.hash,
    pages: document.pages,
    ...(sealed ? { sealedHash: sealed.hash } : {}),
    terms: { ...terms, payments },
    signers: signers.map((seat) => ({
      seat,
      name: nameAt(seat, dispute),
      you: seat === seatOf(actor),
      ...signedAt(signatures.find((one) => one.seat === seat)),
    })),
  };
}

function signedAt(signature: Signature | undefined) {
  return signature ? { signedAt: signature.at, on: signature.on } : {};
}

function accountFor(actor: Actor, payment: Payment): BankAccount {
  const pays = actor.role === 'insurer' && payingInsurer(payment.payer) === actor.office;
  if (pays || actor.role === 'mediator') return payment.account;
  return { ...payment.account, number: maskBankNumber(payment.account.number) };
}
