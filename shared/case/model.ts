import { z } from 'zod';
import {
  AccountId,
  CaseId,
  HelperScope,
  Instant,
  LocalDate,
  Money,
  OfficeId,
  PartyId,
} from '@shared/kernel';
import type { Owner } from './deadline';

/** How badly people or things were hurt (道路交通事故处理程序规定 3): property, injury, death. */
export const Severity = z.enum(['property', 'injury', 'death']);
export type Severity = z.infer<typeof Severity>;

/** The five kinds of a finding (程序规定 60), and `unknown` where only a 事故证明 could be issued (67). */
export const Fault = z.enum(['full', 'main', 'equal', 'minor', 'none', 'unknown']);
export type Fault = z.infer<typeof Fault>;

export const PartyKind = z.enum(['driver', 'owner', 'rider', 'pedestrian', 'passenger', 'family']);
export type PartyKind = z.infer<typeof PartyKind>;

/** The stages in which a party chooses by itself between online and offline (在线诉讼规则 4). */
export const ConsentStage = z.enum(['mediation', 'signing', 'claim']);
export type ConsentStage = z.infer<typeof ConsentStage>;

/** One choice, with what was shown when it was made. The latest of a stage counts. */
export const Consent = z.strictObject({
  stage: ConsentStage,
  choice: z.enum(['online', 'offline']),
  shownVersion: z.string(),
  shownHash: z.string(),
  at: Instant,
  by: AccountId,
});
export type Consent = z.infer<typeof Consent>;

/**
 * Ways to settle (解决途径, 程序规定 84): mediation by the committee, talking among themselves, mediation by the traffic
 * police, the court. A party names the one it means to take; that binds nobody, and it may name another at any time.
 */
export const Way = z.enum(['mediation', 'self', 'police', 'court']);
export type Way = z.infer<typeof Way>;

/** A relative or agent acting for a party (亲友代办、委托代理人): what, and until when. */
export const Helper = z.strictObject({
  id: z.string(),
  kind: z.enum(['relative', 'agent']),
  name: z.string(),
  /** Whoever signs in with this number, before the end date, stands in for the party. */
  phone: z.string(),
  scopes: z.array(HelperScope),
  until: LocalDate,
  namedAt: Instant,
  revokedAt: Instant.optional(),
});
export type Helper = z.infer<typeof Helper>;

/** 当事人 */
export const Party = z.strictObject({
  id: PartyId,
  kind: PartyKind,
  name: z.string(),
  idNumber: z.string(),
  phone: z.string().optional(),
  harm: z.enum(['none', 'property', 'injury', 'death']),
  fault: Fault,
  vehicle: z.string().optional(),
  account: AccountId.optional(),
  helpers: z.array(Helper),
  consents: z.array(Consent),
  way: Way.optional(),
  /** Somebody says he is this party but his phone is not the one on file: the officer answers. One at a time; account and time tell it from every other. */
  identityQuestion: z
    .strictObject({ account: AccountId, phone: z.string(), reason: z.string(), at: Instant })
    .optional(),
});
export type Party = z.infer<typeof Party>;

export const OfficeRef = z.strictObject({ id: OfficeId, name: z.string() });
export type OfficeRef = z.infer<typeof OfficeRef>;

/** 保单: `compulsory` is 交强险, `commercial` 商业三者险 with its limit. */
export const Policy = z.strictObject({
  id: z.string(),
  cover: z.enum(['compulsory', 'commercial']),
  insurer: OfficeRef,
  number: z.string(),
  limit: Money.optional(),
  from: LocalDate,
  until: LocalDate,
});
export type Policy = z.infer<typeof Policy>;

export const Vehicle = z.strictObject({
  id: z.string(),
  kind: z.enum(['motor', 'non-motor']),
  plate: z.string().optional(),
  description: z.string(),
  policies: z.array(Policy),
});
export type Vehicle = z.infer<typeof Vehicle>;

export const CaseStage = z.enum([
  'reported',
  'open',
  'mediating',
  'settled',
  'unsettled',
  'closed',
]);
export type CaseStage = z.infer<typeof CaseStage>;

/** 案件: the spine every capability shares. Details of a capability live in its own record. */
export const DisputeCase = z.strictObject({
  id: CaseId,
  version: z.int(),
  /** 一事故一码: two letters of the county, four digits year and month, four digits in order. */
  code: z.string(),
  region: z.string(),
  province: z.string(),
  place: z.string(),
  occurredAt: Instant,
  severity: Severity,
  stage: CaseStage,
  findingNumber: z.string().optional(),
  findingServedAt: Instant.optional(),
  parties: z.array(Party),
  vehicles: z.array(Vehicle),
  offices: z.strictObject({ police: OfficeRef, mediation: OfficeRef, court: OfficeRef }),
  mediator: z.strictObject({ account: AccountId, name: z.string() }).optional(),
  openedAt: Instant,
});
export type DisputeCase = z.infer<typeof DisputeCase>;

/** The signed-in person, before any case is known. */
export type Subject = {
  readonly account: AccountId;
  readonly phone?: string;
  readonly staff?: { readonly role: StaffRole; readonly office: OfficeRef; readonly name: string };
};

export const StaffRole = z.enum([
  'insurer',
  'police',
  'mediator',
  'clerk',
  'appraiser',
  'judge',
  'lawyer',
  'fund-officer',
  'supervisor',
]);
export type StaffRole = z.infer<typeof StaffRole>;

export type CaseFact =
  | {
      readonly type: 'case.stage-moved';
      readonly data: { readonly from: CaseStage; readonly to: CaseStage };
    }
  | { readonly type: 'case.joined'; readonly data: { readonly party: PartyId } }
  | { readonly type: 'case.identity-asked'; readonly data: { readonly party: PartyId } }
  | { readonly type: 'case.identity-confirmed'; readonly data: { readonly party: PartyId } }
  | {
      readonly type: 'case.identity-refused';
      readonly data: { readonly party: PartyId; readonly account: AccountId };
    }
  | {
      readonly type: 'case.helper-named';
      readonly data: {
        readonly party: PartyId;
        readonly helper: string;
        readonly scopes: readonly HelperScope[];
        readonly until: LocalDate;
      };
    }
  | {
      readonly type: 'case.helper-revoked';
      readonly data: { readonly party: PartyId; readonly helper: string };
    }
  | {
      readonly type: 'case.route-chosen';
      readonly data: {
        readonly party: PartyId;
        readonly stage: ConsentStage;
        readonly choice: 'online' | 'offline';
      };
    }
  | {
      readonly type: 'case.way-chosen';
      readonly data: { readonly party: PartyId; readonly way: Way };
    }
  | {
      readonly type: 'case.deadline-passed';
      readonly data: { readonly deadline: string; readonly period: string; readonly owner: Owner };
    };
