import { z } from 'zod';
import {
  CaseId,
  Citation,
  HelperScope,
  Instant,
  LocalDate,
  Money,
  PartyId,
  Relation,
  Role,
  type Actor,
} from '@shared/kernel';
import { Deadline } from './deadline';
import {
  CaseStage,
  ConsentStage,
  Fault,
  OfficeRef,
  PartyKind,
  Severity,
  Way,
  type DisputeCase,
  type Party,
} from './model';
import { openActions } from '@shared/kernel';
import { choiceOf } from './standing';
import { caseTransitions } from './transitions';

const Choice = z.enum(['online', 'offline']);

const PartyView = z.strictObject({
  id: PartyId,
  you: z.boolean(),
  kind: PartyKind,
  name: z.string(),
  idMasked: z.string(),
  phoneMasked: z.string().optional(),
  harm: z.enum(['none', 'property', 'injury', 'death']),
  fault: Fault,
  vehicle: z.string().optional(),
  joined: z.boolean(),
  choices: z.partialRecord(ConsentStage, Choice),
  /** Told to the party itself and to those who would call it for a mediation. */
  way: Way.optional(),
});

const HelperView = z.strictObject({
  id: z.string(),
  kind: z.enum(['relative', 'agent']),
  name: z.string(),
  phoneMasked: z.string(),
  scopes: z.array(HelperScope),
  until: LocalDate,
  revokedAt: Instant.optional(),
});

const VehicleView = z.strictObject({
  id: z.string(),
  kind: z.enum(['motor', 'non-motor']),
  plate: z.string().optional(),
  description: z.string(),
  policies: z.array(
    z.strictObject({
      id: z.string(),
      cover: z.enum(['compulsory', 'commercial']),
      insurer: OfficeRef,
      limit: Money.optional(),
      from: LocalDate,
      until: LocalDate,
    }),
  ),
});

/** One line of the timeline: a fact the reader is entitled to, in the order it happened. */
export const TimelineEntry = z.strictObject({
  seq: z.int(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: Instant,
  role: Role,
  /** The party that acted, or for whom a helper did. */
  by: PartyId.optional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const DeadlineView = Deadline.omit({ version: true, caseId: true, region: true }).extend({
  mine: z.boolean(),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** What leaves the server about a case: listed field by field, numbers of persons masked. */
export const CaseView = z.strictObject({
  id: CaseId,
  version: z.int(),
  code: z.string(),
  province: z.string(),
  place: z.string(),
  occurredAt: Instant,
  severity: Severity,
  stage: CaseStage,
  findingNumber: z.string().optional(),
  parties: z.array(PartyView),
  vehicles: z.array(VehicleView),
  offices: z.strictObject({ police: OfficeRef, mediation: OfficeRef, court: OfficeRef }),
  mediator: z.string().optional(),
  you: z.strictObject({
    role: Role,
    relation: Relation,
    party: PartyId.optional(),
    scopes: z.array(HelperScope).optional(),
    /** Seats this person holds besides the one he acts for here. */
    others: z.array(PartyId).optional(),
  }),
  helpers: z.array(HelperView),
  deadlines: z.array(DeadlineView),
  timeline: z.array(TimelineEntry),
  open: z.array(z.string()),
});
export type CaseView = z.infer<typeof CaseView>;

/** 138****6021 */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** **** 3308: of a bank account only the end that its owner knows it by. */
export function maskBankNumber(number: string): string {
  return `**** ${number.slice(-4)}`;
}

/** 410***********042X */
export function maskIdNumber(id: string): string {
  return id.length < 8 ? '****' : `${id.slice(0, 3)}${'*'.repeat(id.length - 7)}${id.slice(-4)}`;
}

/** Whether a running deadline waits for this actor. */
export function isMine(owner: Deadline['owner'], actor: Actor): boolean {
  if ('party' in owner)
    return actor.party === owner.party && (actor.role === 'party' || actor.relation === 'own');
  switch (owner.office) {
    case 'mediator':
      return actor.role === 'mediator' && actor.relation === 'assigned';
    case 'mediation-office':
      return actor.role === 'clerk';
    case 'insurers':
      return actor.role === 'insurer' && (owner.id === undefined || owner.id === actor.office);
    case 'police-office':
      return actor.role === 'police';
    case 'court':
      return actor.role === 'judge';
    case 'supervisors':
      return actor.role === 'supervisor';
  }
}

/** Whether somebody is who he says he is concerns him and the police, and those who watch over the period. */
export function seesDeadline(actor: Actor, { period, about }: Deadline): boolean {
  if (period !== 'identity-answer') return true;
  if (actor.role === 'police' || actor.role === 'supervisor') return true;
  return actor.party !== undefined && actor.party === about;
}

export function caseViewFor(
  actor: Actor,
  dispute: DisputeCase,
  deadlines: readonly Deadline[],
  timeline: readonly TimelineEntry[],
  seats: readonly PartyId[] = [],
): CaseView {
  const others = seats.filter((id) => id !== actor.party);
  const own = dispute.parties.find((p) => p.id === actor.party && actor.role === 'party');
  return {
    id: dispute.id,
    version: dispute.version,
    code: dispute.code,
    province: dispute.province,
    place: dispute.place,
    occurredAt: dispute.occurredAt,
    severity: dispute.severity,
    stage: dispute.stage,
    ...(dispute.findingNumber ? { findingNumber: dispute.findingNumber } : {}),
    parties: dispute.parties.map((party) => partyView(party, actor)),
    vehicles: dispute.vehicles.map((vehicle) => ({
      ...vehicle,
      policies: vehicle.policies.map(({ number: _private, ...policy }) => policy),
    })),
    offices: dispute.offices,
    ...(dispute.mediator ? { mediator: dispute.mediator.name } : {}),
    you: {
      role: actor.role,
      relation: actor.relation,
      ...(actor.party ? { party: actor.party } : {}),
      ...(actor.scopes ? { scopes: [...actor.scopes] } : {}),
      ...(others.length > 0 ? { others } : {}),
    },
    helpers: (own?.helpers ?? []).map(({ phone, namedAt: _at, ...helper }) => ({
      ...helper,
      phoneMasked: maskPhone(phone),
    })),
    deadlines: deadlines
      .filter((deadline) => seesDeadline(actor, deadline))
      .map(({ version: _v, caseId: _c, region: _r, ...d }) => ({
        ...d,
        mine: isMine(d.owner, actor),
      })),
    timeline: [...timeline],
    open: openActions(caseTransitions, dispute.stage, actor),
  };
}

function partyView(party: Party, actor: Actor): z.infer<typeof PartyView> {
  const stages = ConsentStage.options.map((stage) => [stage, choiceOf(party, stage)] as const);
  return {
    id: party.id,
    you: party.id === actor.party,
    kind: party.kind,
    name: party.name,
    idMasked: maskIdNumber(party.idNumber),
    ...(party.phone ? { phoneMasked: maskPhone(party.phone) } : {}),
    harm: party.harm,
    fault: party.fault,
    ...(party.vehicle ? { vehicle: party.vehicle } : {}),
    joined: party.account !== undefined,
    choices: Object.fromEntries(stages.filter(([, choice]) => choice !== undefined)),
    ...(party.way && knowsWay(party, actor) ? { way: party.way } : {}),
  };
}

function knowsWay(party: Party, { role, party: seat }: Actor): boolean {
  return party.id === seat || role === 'mediator' || role === 'clerk';
}

/** One row of a list of cases. */
export const CaseRow = z.strictObject({
  id: CaseId,
  code: z.string(),
  place: z.string(),
  occurredAt: Instant,
  severity: Severity,
  stage: CaseStage,
  names: z.array(z.string()),
  due: z
    .strictObject({ period: z.string(), dueAt: Instant, mine: z.boolean(), cite: Citation })
    .optional(),
});
export type CaseRow = z.infer<typeof CaseRow>;
