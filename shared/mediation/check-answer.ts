import { z } from 'zod';
import { Instant } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import type { Agreement, Mediation } from './model';

/** 查验: what anybody with the code on the paper may learn. No sum, no full name, no number of a person. */
export const CheckAnswer = z.strictObject({
  number: z.string(),
  code: z.string(),
  names: z.array(z.string()),
  office: z.string(),
  state: z.enum(['to-sign', 'in-force', 'not-in-force']),
  draftedAt: Instant,
  effectiveAt: Instant.optional(),
  /** SHA-256 of the document that was signed, and of the sealed file. */
  hash: z.string(),
  sealedHash: z.string().optional(),
  pages: z.int(),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** The check page that the QR of an agreement leads to. */
export function checkUrl(publicUrl: string, checkCode: string): string {
  return `${publicUrl.replace(/\/$/, '')}/#/mediation/check/index?code=${checkCode}`;
}

/** 王*兰, 李* */
function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 2) return `${letters[0] ?? ''}*`;
  return `${letters[0] ?? ''}${'*'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`;
}

export function checkAnswerOf(
  agreement: Agreement,
  mediation: Mediation,
  dispute: DisputeCase,
): CheckAnswer {
  const { document, sealed, effectiveAt } = agreement;
  return {
    number: agreement.number,
    code: dispute.code,
    names: dispute.parties.map((party) => maskName(party.name)),
    office: dispute.offices.mediation.name,
    state: stateOf(mediation),
    draftedAt: agreement.draftedAt,
    ...(effectiveAt ? { effectiveAt } : {}),
    hash: document.hash,
    ...(sealed ? { sealedHash: sealed.hash } : {}),
    pages: (sealed ?? document).pages,
  };
}

function stateOf(mediation: Mediation): CheckAnswer['state'] {
  if (mediation.status === 'settled') return 'in-force';
  return mediation.status === 'signing' ? 'to-sign' : 'not-in-force';
}
