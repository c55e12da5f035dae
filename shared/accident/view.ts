import { z } from 'zod';
import { CaseId, Citation, Instant, LocalDate, openActions, type Actor } from '@shared/kernel';
import {
  Fault,
  maskIdNumber,
  maskPhone,
  OfficeRef,
  PartyKind,
  Severity,
  type DisputeCase,
} from '@shared/case';
import { periods } from '@shared/law';
import { sectionsOf } from './changes';
import { reviewUntil } from './decide';
import { FindingFacts, Service } from './finding';
import { Accident, AccidentStatus, Review, type ChangedValue } from './model';
import { AccidentOutline, PartyFacts, Ref } from './parts';
import { faultOf, partyIdOf } from './seats';
import { accidentTransitions } from './transitions';

/** The whole record for the officer in charge, with what he can do now. */
export const AccidentFile = Accident.omit({ office: true }).extend({
  office: OfficeRef,
  entryUrl: z.string(),
  /** Names of the insurers in the policies. */
  insurers: z.array(OfficeRef),
  open: z.array(z.string()),
});
export type AccidentFile = z.infer<typeof AccidentFile>;

const MaskedParty = PartyFacts.extend({ idNumber: z.string(), phone: z.string().optional() });

/** The file as it lies open on the desk all day: numbers of persons masked, so that looking at it reveals none. */
export const AccidentDeskFile = AccidentFile.extend({
  facts: AccidentOutline.extend({ parties: z.array(MaskedParty) }),
});
export type AccidentDeskFile = z.infer<typeof AccidentDeskFile>;

export function deskFile(file: AccidentFile): AccidentDeskFile {
  const { facts, corrections } = file;
  const parties = facts.parties.map(({ phone, ...party }) => ({
    ...party,
    idNumber: maskIdNumber(party.idNumber),
    ...(phone ? { phone: maskPhone(phone) } : {}),
  }));
  const maskedChange = (change: ChangedValue): ChangedValue => {
    if (change.path.endsWith('.phone')) return masked(change, maskPhone);
    return change.path.endsWith('.idNumber') ? masked(change, maskIdNumber) : change;
  };
  return {
    ...file,
    facts: { ...facts, parties },
    corrections: corrections.map((c) => ({ ...c, changes: c.changes.map(maskedChange) })),
  };
}

function masked(
  { path, before, after }: ChangedValue,
  mask: (text: string) => string,
): ChangedValue {
  return { path, before: before && mask(before), after: after && mask(after) };
}

const Bearing = z.strictObject({
  ref: Ref,
  you: z.boolean(),
  kind: PartyKind,
  name: z.string(),
  vehicle: z.string().optional(),
  fault: Fault,
});

/** 认定书 as every person of the case reads it: no numbers of persons. */
export const FindingView = z.strictObject({
  caseId: CaseId,
  code: z.string(),
  status: AccidentStatus,
  office: OfficeRef,
  place: z.string(),
  occurredAt: Instant,
  severity: Severity,
  procedure: z.enum(['simple', 'general']),
  finding: FindingFacts.omit({ faults: true }).optional(),
  bearing: z.array(Bearing),
  /** When the reader received it, and until when he may ask for a review. */
  mine: z
    .strictObject({
      on: LocalDate,
      how: Service.shape.how,
      until: LocalDate,
      open: z.boolean(),
      cite: Citation,
    })
    .optional(),
  review: Review.omit({ by: true }).optional(),
  corrections: z.array(
    z.strictObject({
      at: Instant,
      sections: z.array(z.string()),
      reason: z.string(),
      afterIssue: z.boolean(),
    }),
  ),
});
export type FindingView = z.infer<typeof FindingView>;

export function findingView(
  accident: Accident,
  dispute: DisputeCase,
  actor: Actor,
  today: LocalDate,
): FindingView {
  const { facts, finding, review } = accident;
  const ref = facts.parties.find((p) => partyIdOf(dispute.id, p.ref) === actor.party)?.ref;
  return {
    caseId: accident.caseId,
    code: accident.code,
    status: accident.status,
    office: accident.office,
    place: facts.place,
    occurredAt: facts.occurredAt,
    severity: facts.severity,
    procedure: facts.procedure,
    ...(finding ? { finding: wordsOf(finding) } : {}),
    bearing: facts.parties.map((party) => {
      const vehicle = facts.vehicles.find((v) => v.ref === party.vehicle);
      return {
        ref: party.ref,
        you: party.ref === ref,
        kind: party.kind,
        name: party.name,
        ...(vehicle ? { vehicle: vehicle.plate ?? vehicle.description } : {}),
        fault: faultOf(party, finding),
      };
    }),
    ...mineOf(accident, ref, today),
    ...(review ? { review: withoutBy(review) } : {}),
    corrections: accident.corrections.map(({ at, changes, reason, afterIssue }) => ({
      at,
      sections: sectionsOf(changes),
      reason,
      afterIssue,
    })),
  };
}

function wordsOf(finding: NonNullable<Accident['finding']>): NonNullable<FindingView['finding']> {
  const { served: _s, recordedAt: _r, revokedAt: _v, faults: _f, ...words } = finding;
  return words;
}

function withoutBy({ by: _by, ...review }: Review): NonNullable<FindingView['review']> {
  return review;
}

function mineOf(
  accident: Accident,
  ref: string | undefined,
  today: LocalDate,
): Pick<FindingView, 'mine'> {
  const service = accident.finding?.served.find((s) => s.party === ref);
  if (!service) return {};
  const until = reviewUntil(service.on);
  const open = accident.status === 'issued' && !accident.review && today <= until;
  return {
    mine: { on: service.on, how: service.how, until, open, cite: periods['apply-review'].cite },
  };
}

/** What the officer can do next with this accident. */
export function accidentActions(accident: Accident, actor: Actor): string[] {
  return openActions(accidentTransitions, accident.status, actor);
}

/** One line of the desk's lists. */
export const AccidentRow = z.strictObject({
  caseId: CaseId,
  code: z.string(),
  number: z.string(),
  place: z.string(),
  occurredAt: Instant,
  severity: Severity,
  status: AccidentStatus,
  names: z.array(z.string()),
  reportedAt: Instant,
  unreachable: z.int(),
  questions: z.int(),
  due: z
    .strictObject({ period: z.string(), dueAt: Instant, late: z.boolean(), cite: Citation })
    .optional(),
});
export type AccidentRow = z.infer<typeof AccidentRow>;
