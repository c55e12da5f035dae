import { z } from 'zod';

/** Ids are opaque: letters, digits, `-` and `_`, at most 64 characters. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

export const CaseId = z.string().regex(idPattern).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

export const PartyId = z.string().regex(idPattern).brand<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;

export const AccountId = z.string().regex(idPattern).brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

export const OfficeId = z.string().regex(idPattern).brand<'OfficeId'>();
export type OfficeId = z.infer<typeof OfficeId>;

export const EvidenceId = z.string().regex(idPattern).brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const MediationId = z.string().regex(idPattern).brand<'MediationId'>();
export type MediationId = z.infer<typeof MediationId>;

export const ClaimId = z.string().regex(idPattern).brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** The system acting by itself: the sweep of deadlines, the outbox. */
export const systemAccount = 'system' as AccountId;

/** Any other record id. */
export const Id = z.string().regex(idPattern);
