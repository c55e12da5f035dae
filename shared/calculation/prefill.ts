import { dateOf, type LocalDate } from '@shared/kernel';
import type { DisputeCase, Party, Vehicle } from '@shared/case';

/** Calculator input from the case: who was there, whose fault, which policies. Losses are for the person to add. */
export function prefillFrom(dispute: DisputeCase, today: LocalDate): Record<string, unknown> {
  return {
    version: 1,
    province: dispute.province,
    accidentAt: dispute.occurredAt.slice(0, 16),
    decidedOn: today,
    parties: roadUsersOf(dispute),
    victims: dispute.parties.filter((p) => p.harm !== 'none').map((party) => victimOf(party, dispute)),
  };
}

function roadUsersOf(dispute: DisputeCase): Record<string, unknown>[] {
  const vehicles = dispute.vehicles.map((vehicle) => vehicleUser(vehicle, dispute));
  const onFoot = dispute.parties.filter((p) => p.kind === 'pedestrian');
  return [...vehicles, ...onFoot.map((p) => ({ id: p.id, name: p.name, kind: 'pedestrian', ...dutyOf(p) }))];
}

function vehicleUser(vehicle: Vehicle, dispute: DisputeCase): Record<string, unknown> {
  const people = dispute.parties.filter((p) => p.vehicle === vehicle.id);
  const driver = people.find((p) => p.kind === 'driver' || p.kind === 'rider') ?? people[0];
  const onDay = dateOf(dispute.occurredAt);
  const inForce = vehicle.policies.filter((p) => p.from <= onDay && onDay <= p.until);
  const compulsory = inForce.find((p) => p.cover === 'compulsory');
  const covers = inForce.filter((p) => p.cover === 'commercial' && p.limit !== undefined);
  return {
    id: vehicle.id,
    name: vehicle.plate ?? vehicle.description,
    kind: vehicle.kind,
    ...(driver ? dutyOf(driver) : {}),
    ...(driver ? { liable: [{ id: driver.id, name: driver.name }] } : {}),
    ...(vehicle.kind === 'motor'
      ? { compulsory: compulsory ? { status: 'insured', insurer: compulsory.insurer.name } : { status: 'uninsured' } }
      : {}),
    ...(covers.length > 0
      ? { covers: covers.map((p) => ({ id: p.id, kind: 'third-party', insurer: p.insurer.name, limit: p.limit })) }
      : {}),
  };
}

function dutyOf(party: Party): { duty?: string } {
  return party.fault === 'unknown' ? {} : { duty: party.fault };
}

function victimOf(party: Party, dispute: DisputeCase): Record<string, unknown> {
  const vehicle = dispute.vehicles.find((v) => v.id === party.vehicle);
  return {
    id: party.id,
    name: party.name,
    bornOn: birthDateOf(party.idNumber),
    residence: 'urban',
    ...(vehicle ? { party: vehicle.id } : party.kind === 'pedestrian' ? { party: party.id } : {}),
    role: party.kind === 'passenger' ? 'passenger' : 'self',
    ...(party.harm === 'death' ? { diedOn: dateOf(dispute.occurredAt) } : {}),
    items: [],
  };
}

/** Digits 7 to 14 of a citizen's number are the date of birth. */
function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}
