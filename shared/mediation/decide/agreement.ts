import {
  dateOf,
  fail,
  instantOf,
  ok,
  type DomainError,
  type LocalDate,
  type Moment,
  type Result,
} from '@shared/kernel';
import { advanceCase } from '@shared/case';
import { checkTerms } from '../check-terms';
import type { Agreement, Mediation, Signature, StoredDocument } from '../model';
import {
  insurerSeat,
  isSide,
  mediatorSeat,
  nameAt,
  officeSeat,
  partySeat,
  type Seat,
} from '../seat';
import { payingInsurer, type Terms } from '../terms';
import type { MediationAction } from '../transitions';
import {
  choseOnline,
  decided,
  fact,
  seatIn,
  step,
  unchanged,
  type MediationDecision,
  type Records,
} from './step';

export type DraftAgreement = {
  readonly version: number;
  readonly terms: Terms;
  readonly number: string;
  readonly checkCode: string;
  readonly document: StoredDocument;
};

/** The guards of a draft, asked before the document is drawn. */
export function mayDraft(
  { mediation, dispute }: Records,
  command: Pick<DraftAgreement, 'version' | 'terms'>,
  moment: Moment,
): Result<Mediation, DomainError> {
  const moved = step(mediation, 'draft-agreement', 'signing', moment);
  if (!moved.ok) return moved;
  const current = unchanged(mediation, command.version);
  if (!current.ok) return current;
  const asked = mediation.sides.find((side) => side.answer === 'asked');
  if (asked)
    return fail({ code: 'side-unanswered', params: { name: nameAt(asked.seat, dispute) } });
  const checked = checkTerms(command.terms, { mediation, dispute }, moment.at);
  return checked.ok ? moved : checked;
}

/** 拟协议: what people will sign is the hash of this document. A new draft replaces one that nobody has signed. */
export function draftAgreement(
  records: Records,
  command: DraftAgreement,
  moment: Moment,
): MediationDecision {
  const moved = mayDraft(records, command, moment);
  if (!moved.ok) return moved;
  const { terms, number, checkCode, document } = command;
  const draft = moved.value.drafts + 1;
  const signers = signersOf(records, terms);
  const agreement = {
    draft,
    number,
    checkCode,
    terms,
    document,
    draftedAt: moment.at,
    signers,
    signatures: [],
  };
  const mediation = { ...moved.value, drafts: draft, agreement };
  return decided(
    { ...records, mediation },
    fact('mediation.agreement-drafted', mediation, { draft, hash: document.hash, signers }),
  );
}

/** Every party, each insurer that pays, the mediator, and the committee with its seal (人民调解法 29). */
function signersOf({ dispute }: Records, terms: Terms): Seat[] {
  const insurers = terms.payments.flatMap(({ payer }) => payingInsurer(payer) ?? []);
  return [
    ...dispute.parties.map((party) => partySeat(party.id)),
    ...[...new Set(insurers)].map(insurerSeat),
    mediatorSeat,
    officeSeat,
  ];
}

export type SignAgreement = {
  readonly action: Extract<
    MediationAction,
    'sign-agreement' | 'record-paper-signature' | 'seal-agreement'
  >;
  readonly seat: Seat;
  /** The hash of the document the signer had before his eyes. */
  readonly hash: string;
};

/** The guards of a signature, asked before the signing service is called. */
export function maySign(
  { mediation, dispute }: Records,
  command: SignAgreement,
  moment: Moment,
): Result<Agreement, DomainError> {
  const open = step(mediation, command.action, 'signing', moment);
  if (!open.ok) return open;
  const { agreement } = mediation;
  if (!agreement?.signers.includes(command.seat)) return fail({ code: 'not-a-signer' });
  if (command.action === 'record-paper-signature' && !isSide(command.seat))
    return fail({ code: 'not-a-signer' });
  if (agreement.signatures.some((one) => one.seat === command.seat))
    return fail({ code: 'already-signed' });
  if (agreement.document.hash !== command.hash) return fail({ code: 'document-differs' });
  if (command.action === 'sign-agreement' && !choseOnline(dispute, command.seat, 'signing')) {
    return fail({ code: 'must-choose-first', open: ['choose-route'] });
  }
  return ok(agreement);
}

/** Whether this seat's signature is the one that brings the agreement into force. */
export function completes(agreement: Agreement, seat: Seat): boolean {
  const signed = [...agreement.signatures.map((one) => one.seat), seat];
  return agreement.signers.every((signer) => signed.includes(signer));
}

/**
 * 签字、盖章: any order. The last one brings the agreement into force, once (在线调解规则 19); it brings the sealed
 * file with it.
 */
export function signAgreement(
  records: Records,
  command: SignAgreement & {
    readonly signature: Signature;
    readonly sealed?: StoredDocument | undefined;
  },
  moment: Moment,
): MediationDecision {
  const may = maySign(records, command, moment);
  if (!may.ok) return may;
  const { seat, signature, sealed } = command;
  const agreement = { ...may.value, signatures: [...may.value.signatures, signature] };
  const mediation = { ...records.mediation, agreement };
  const { draft, document } = agreement;
  const signed = fact('mediation.agreement-signed', mediation, {
    draft,
    hash: document.hash,
    seat,
    on: signature.on,
  });
  if (!completes(may.value, seat)) return decided({ ...records, mediation }, signed);
  if (!sealed) throw new Error('the last signature comes with the sealed file');

  // the step is taken in the state before the signature, where it was still this signer's to give
  const moved = step(records.mediation, command.action, 'settled', moment);
  if (!moved.ok) return moved;
  const spine = advanceCase(records.dispute, 'record-settlement');
  const settled: Mediation = {
    ...moved.value,
    agreement: { ...agreement, sealed, effectiveAt: moment.at },
    end: { reason: 'agreed', note: '', at: moment.at },
  };
  const inForce = fact('mediation.settled', mediation, {
    draft,
    hash: document.hash,
    sealed: sealed.hash,
    sidesSignedOn: sidesSignedOn(agreement),
    payments: payersOf(agreement),
  });
  return decided({ mediation: settled, dispute: spine.dispute }, signed, inForce, ...spine.facts);
}

function payersOf({ terms }: Agreement): { insurers: number; persons: number } {
  const persons = terms.payments.filter(({ payer }) => payer.kind === 'person').length;
  return { insurers: terms.payments.length - persons, persons };
}

/** The day the last of the sides signed; the mediator's and the office's seals may come later. */
function sidesSignedOn({ signatures }: Agreement): LocalDate {
  const last = signatures.filter((one) => isSide(one.seat)).map((one) => one.at);
  return dateOf(instantOf(Math.max(...last.map((at) => Date.parse(at)))));
}

/** 退回再谈: the draft and the signatures on it are void; the talk goes on. */
export function sendBackAgreement(
  { mediation, dispute }: Records,
  _command: object,
  moment: Moment,
): MediationDecision {
  const moved = step(mediation, 'send-back-agreement', 'in-session', moment);
  if (!moved.ok) return moved;
  const { agreement, ...talking } = moved.value;
  if (!agreement) throw new Error('signing without an agreement');
  return decided(
    { mediation: talking, dispute },
    fact('mediation.agreement-sent-back', mediation, {
      draft: agreement.draft,
      seat: seatIn(moment),
    }),
  );
}
