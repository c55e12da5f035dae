import { ageOn, dateOf, LocalDate, type PartyId } from '@shared/kernel';
import type { DisputeCase, Party, Vehicle } from '@shared/case';
import type { CalculationFacts } from '@shared/law/compensation';

type Facts = CalculationFacts;

/**
 * Calculator input from the case: who was there, whose fault, which policies. Losses are for the person to add.
 * Where no share is known (事故证明 without a finding), equal fault is put in and marked as disputed from nothing to all.
 * The date of birth is told to the person himself only (`reader`); the others count with his age.
 */
export function prefillFrom(dispute: DisputeCase, today: LocalDate, reader?: PartyId): Facts {
  const parties = roadUsersOf(dispute);
  const open = parties.every((p) => p.duty === undefined);
  const harmed = dispute.parties.filter((p) => p.harm !== 'none');
  const people = harmed.length > 0 ? harmed : dispute.parties;
  return {
    version: 1,
    province: dispute.province as Facts['province'],
    accidentAt: dispute.occurredAt.slice(0, 16),
    decidedOn: today < dateOf(dispute.occurredAt) ? dateOf(dispute.occurredAt) : today,
    parties: open ? parties.map((p) => ({ ...p, duty: 'equal' as const })) : parties,
    victims: inReadersOrder(people, reader).map((p) => ({
      ...victimOf(p, dispute),
      ...birthOf(p, dispute, today, reader),
    })),
    ...(open ? { disputed: openDuty(parties) } : {}),
  };
}

/** The reader's own losses stand first, then those of body and life: a family finds the one it lost. */
function inReadersOrder(people: readonly Party[], reader: PartyId | undefined): Party[] {
  const rank = ({ id, harm }: Party) => {
    if (id === reader) return 0;
    return harm === 'injury' || harm === 'death' ? 1 : 2;
  };
  return [...people].sort((a, b) => rank(a) - rank(b));
}

function openDuty(parties: Facts['parties']): NonNullable<Facts['disputed']> {
  const at = Math.max(
    0,
    parties.findIndex((p) => p.kind === 'motor'),
  );
  return [{ path: `parties.${at}.duty`, title: '责任大小', low: 'none', high: 'full' }];
}

function roadUsersOf(dispute: DisputeCase): Facts['parties'] {
  const vehicles = dispute.vehicles.map((vehicle) => vehicleUser(vehicle, dispute));
  const onFoot = dispute.parties.filter((p) => p.kind === 'pedestrian');
  return [
    ...vehicles,
    ...onFoot.map((p) => ({ id: p.id, name: p.name, kind: 'pedestrian' as const, ...dutyOf(p) })),
  ];
}

function vehicleUser(vehicle: Vehicle, dispute: DisputeCase): Facts['parties'][number] {
  const people = dispute.parties.filter((p) => p.vehicle === vehicle.id);
  const driver = people.find((p) => p.kind === 'driver' || p.kind === 'rider') ?? people[0];
  const onDay = dateOf(dispute.occurredAt);
  const inForce = vehicle.policies.filter((p) => p.from <= onDay && onDay <= p.until);
  return {
    id: vehicle.id,
    name: vehicle.plate ?? vehicle.description,
    kind: vehicle.kind,
    ...(driver ? { ...dutyOf(driver), liable: [{ id: driver.id, name: driver.name }] } : {}),
    ...(vehicle.kind === 'motor' ? { compulsory: compulsoryOf(inForce) } : {}),
    ...coversOf(inForce),
  };
}

type Policies = Vehicle['policies'];

function compulsoryOf(policies: Policies): NonNullable<Facts['parties'][number]['compulsory']> {
  const compulsory = policies.find((p) => p.cover === 'compulsory');
  return compulsory
    ? { status: 'insured', insurer: compulsory.insurer.name }
    : { status: 'uninsured' };
}

function coversOf(policies: Policies): Pick<Facts['parties'][number], 'covers'> {
  const covers = policies.flatMap(({ id, cover, insurer, limit }) =>
    cover === 'commercial' && limit
      ? [{ id, kind: 'third-party' as const, insurer: insurer.name, limit }]
      : [],
  );
  return covers.length > 0 ? { covers } : {};
}

function dutyOf(party: Party): Pick<Facts['parties'][number], 'duty'> {
  return party.fault === 'unknown' ? {} : { duty: party.fault };
}

function victimOf(party: Party, dispute: DisputeCase): Facts['victims'][number] {
  const vehicle = dispute.vehicles.find((v) => v.id === party.vehicle);
  const place = vehicle?.id ?? (party.kind === 'pedestrian' ? party.id : undefined);
  const dead = party.harm === 'death';
  return {
    id: party.id,
    name: party.name,
    ...(place
      ? { party: place, role: party.kind === 'passenger' ? 'passenger' : 'self' }
      : { role: 'outside' }),
    ...(dead ? { diedOn: dateOf(dispute.occurredAt) } : {}),
    items: dead ? [{ kind: 'death' }, { kind: 'funeral' }, { kind: 'mental' }] : [],
  };
}

/** The dead count by their age at death, the living by their age now until a day of rating says otherwise (解释 12、15). */
function birthOf(
  party: Party,
  dispute: DisputeCase,
  today: LocalDate,
  reader: PartyId | undefined,
): Pick<Facts['victims'][number], 'bornOn' | 'age'> {
  const bornOn = birthDateOf(party.idNumber);
  if (!bornOn) return {};
  if (party.id === reader) return { bornOn };
  const on = party.harm === 'death' ? dateOf(dispute.occurredAt) : today;
  return { age: Math.max(0, ageOn(bornOn, on)) };
}

/** Digits 7 to 14 of a citizen's number are the date of birth; other papers carry none. */
function birthDateOf(idNumber: string): LocalDate | undefined {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(idNumber);
  if (!match) return undefined;
  const date = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  return LocalDate.safeParse(date).data;
}
