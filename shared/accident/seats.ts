import { PartyId, type CaseId } from '@shared/kernel';
import type { DisputeCase, Fault, OfficeRef, Party, Vehicle } from '@shared/case';
import type { AccidentFacts } from './facts';
import type { FindingFacts } from './finding';
import type { PartyFacts } from './parts';

/** A person's id in the case: fixed by the case and his short name in the accident. */
export function partyIdOf(caseId: CaseId, ref: string): PartyId {
  return PartyId.parse(`${caseId}-${ref}`);
}

/** The short name of a person of the case, or undefined when the id is of another case. */
export function refOf(caseId: CaseId, party: PartyId): string | undefined {
  return party.startsWith(`${caseId}-`) ? party.slice(caseId.length + 1) : undefined;
}

/** Names of insurers by office id, from our own register of offices. */
export type Insurers = Readonly<Record<string, OfficeRef>>;

/** What the accident says about people and vehicles, mirrored onto the spine. Seats, helpers and choices stay. */
export function mirrored(
  dispute: DisputeCase,
  facts: AccidentFacts,
  finding: FindingFacts | undefined,
  insurers: Insurers,
): DisputeCase {
  const seat = (party: PartyFacts): Party => {
    const before = dispute.parties.find((p) => p.id === partyIdOf(dispute.id, party.ref));
    return partyOnSpine(dispute.id, party, faultOf(party, finding), before);
  };
  return {
    ...dispute,
    place: facts.place,
    occurredAt: facts.occurredAt,
    severity: facts.severity,
    parties: facts.parties.map(seat),
    vehicles: facts.vehicles.map((vehicle) => vehicleOnSpine(vehicle, insurers)),
  };
}

/** Owners and relatives stand in for others: a relative for the dead, an owner with no fault of his own. */
export function faultOf(party: PartyFacts, finding: FindingFacts | undefined): Fault {
  if (!finding) return 'unknown';
  const judgedRef = party.familyOf ?? party.ref;
  const found = finding.faults.find((f) => f.party === judgedRef)?.fault;
  return found ?? (finding.kind === 'certificate' ? 'unknown' : 'none');
}

function partyOnSpine(
  caseId: CaseId,
  facts: PartyFacts,
  fault: Fault,
  before: Party | undefined,
): Party {
  // a person who has joined keeps the phone he proved to hold
  const phone = before?.account ? before.phone : facts.phone;
  return {
    id: partyIdOf(caseId, facts.ref),
    kind: facts.kind,
    name: facts.name,
    idNumber: facts.idNumber,
    ...(phone ? { phone } : {}),
    harm: facts.harm,
    fault,
    ...(facts.vehicle ? { vehicle: facts.vehicle } : {}),
    ...(before?.account ? { account: before.account } : {}),
    helpers: before?.helpers ?? [],
    consents: before?.consents ?? [],
    ...(before?.identityQuestion ? { identityQuestion: before.identityQuestion } : {}),
  };
}

function vehicleOnSpine(vehicle: AccidentFacts['vehicles'][number], insurers: Insurers): Vehicle {
  return {
    id: vehicle.ref,
    kind: vehicle.kind,
    ...(vehicle.plate ? { plate: vehicle.plate } : {}),
    description: vehicle.description,
    policies: vehicle.policies.map((policy, at) => {
      const insurer = insurers[policy.insurer];
      if (!insurer) throw new Error(`insurer ${policy.insurer} was not looked up`);
      return {
        id: `${vehicle.ref}-${policy.cover}-${at + 1}`,
        cover: policy.cover,
        insurer,
        number: policy.number,
        ...(policy.limit !== undefined ? { limit: policy.limit } : {}),
        from: policy.from,
        until: policy.until,
      };
    }),
  };
}
