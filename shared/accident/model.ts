import { z } from 'zod';
import { AccountId, CaseId, Id, Instant, LocalDate, OfficeId, type PartyId } from '@shared/kernel';
import { OfficeRef, type CaseFact, type Severity } from '@shared/case';
import { AccidentFacts } from './facts';
import { FindingFacts, Service } from './finding';
import { Ref } from './parts';

export const AccidentStatus = z.enum(['reported', 'issued', 'under-review', 'final']);
export type AccidentStatus = z.infer<typeof AccidentStatus>;

/** 道路交通事故认定书 or 事故证明, with its service to each person. */
export const LiabilityFinding = FindingFacts.extend({
  served: z.array(Service),
  recordedAt: Instant,
  /** 撤销 after a review ordered a new investigation (程序规定 79). */
  revokedAt: Instant.optional(),
});
export type LiabilityFinding = z.infer<typeof LiabilityFinding>;

/** One value that was mended: `parties.A.phone`, before and after. */
export const ChangedValue = z.strictObject({
  path: z.string(),
  before: z.string(),
  after: z.string(),
});
export type ChangedValue = z.infer<typeof ChangedValue>;

/** 更正: who, when, why, what. Stays with the record for ever. */
export const Correction = z.strictObject({
  at: Instant,
  by: AccountId,
  office: OfficeId.optional(),
  reason: z.string(),
  afterIssue: z.boolean(),
  changes: z.array(ChangedValue),
});
export type Correction = z.infer<typeof Correction>;

/** 复核: once per accident (程序规定 71). */
export const Review = z.strictObject({
  by: Ref,
  requestedOn: LocalDate,
  result: z.enum(['upheld', 'reinvestigate']).optional(),
  decidedOn: LocalDate.optional(),
});
export type Review = z.infer<typeof Review>;

/** 事故: what the police found, and its finding. Persons and vehicles are mirrored onto the spine. */
export const Accident = z.strictObject({
  id: Id,
  version: z.int(),
  caseId: CaseId,
  code: z.string(),
  office: OfficeRef,
  /** The signed message it came from, or the officer who typed it. */
  source: z.strictObject({ by: AccountId, messageId: z.string().optional() }),
  reportedAt: Instant,
  status: AccidentStatus,
  facts: AccidentFacts,
  finding: LiabilityFinding.optional(),
  earlierFindings: z.array(LiabilityFinding),
  review: Review.optional(),
  corrections: z.array(Correction),
});
export type Accident = z.infer<typeof Accident>;

export type AccidentFact =
  | {
      readonly type: 'accident.reported';
      readonly data: {
        readonly severity: Severity;
        readonly procedure: 'simple' | 'general';
        readonly channel: 'message' | 'desk';
        readonly since: LocalDate;
        readonly findingKnown: boolean;
      };
    }
  | {
      readonly type: 'accident.corrected';
      readonly data: {
        readonly sections: string;
        readonly afterIssue: boolean;
        readonly serveAgain: boolean;
      };
    }
  | {
      readonly type: 'accident.finding-issued';
      readonly data: {
        readonly number: string;
        readonly kind: 'finding' | 'certificate';
        readonly on: LocalDate;
        readonly served: boolean;
      };
    }
  | {
      readonly type: 'accident.finding-served';
      readonly data: {
        readonly party: PartyId;
        readonly on: LocalDate;
        readonly how: Service['how'];
        readonly until: LocalDate;
        readonly last: boolean;
      };
    }
  | {
      readonly type: 'accident.review-requested';
      readonly data: { readonly party: PartyId; readonly on: LocalDate };
    }
  | {
      readonly type: 'accident.review-decided';
      readonly data: { readonly result: 'upheld' | 'reinvestigate'; readonly on: LocalDate };
    }
  | { readonly type: 'accident.finding-final'; readonly data: { readonly number: string } };

/** Facts of the accident and the moves of the spine they bring. */
export type AnyAccidentFact = AccidentFact | CaseFact;
