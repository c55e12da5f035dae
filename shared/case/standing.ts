import {
  dateOf,
  systemAccount,
  type Actor,
  type Instant,
  type LocalDate,
  type OfficeId,
  type PartyId,
} from '@shared/kernel';
import type { DisputeCase, Party, Subject } from './model';

/** Where a signed-in person stands to this case: the only place that decides it. */
export function standingOf(
  subject: Subject | undefined,
  dispute: DisputeCase,
  at: Instant,
  wanted?: PartyId,
): Actor {
  if (!subject) return { id: 'anonymous' as Actor['id'], role: 'anonymous', relation: 'unrelated' };
  if (subject.staff) return staffStanding(subject, subject.staff, dispute);
  const own = dispute.parties.filter((p) => p.account === subject.account && matches(p, wanted))[0];
  if (own) return { id: subject.account, role: 'party', relation: 'own', party: own.id };
  return helperStanding(subject, dispute, at, wanted);
}

export const systemActor: Actor = { id: systemAccount, role: 'system', relation: 'assigned' };

function matches(party: Party, wanted: PartyId | undefined): boolean {
  return wanted === undefined || party.id === wanted;
}

function staffStanding(
  subject: Subject,
  staff: NonNullable<Subject['staff']>,
  dispute: DisputeCase,
): Actor {
  const office = staff.office.id;
  const base = { id: subject.account, role: staff.role, office } as const;
  return { ...base, relation: staffRelation(subject, staff, dispute) };
}

function staffRelation(
  subject: Subject,
  staff: NonNullable<Subject['staff']>,
  dispute: DisputeCase,
): Actor['relation'] {
  const office = staff.office.id;
  switch (staff.role) {
    case 'police':
      return dispute.offices.police.id === office ? 'assigned' : 'unrelated';
    case 'clerk':
      return dispute.offices.mediation.id === office ? 'assigned' : 'unrelated';
    case 'mediator':
      if (dispute.mediator?.account === subject.account) return 'assigned';
      return dispute.offices.mediation.id === office ? 'same-office' : 'unrelated';
    case 'insurer':
      return insurersOf(dispute).some((i) => i.id === office) ? 'assigned' : 'unrelated';
    case 'judge':
      return dispute.offices.court.id === office ? 'assigned' : 'unrelated';
    case 'supervisor':
      return office === liaisonOf(dispute.region) ? 'assigned' : 'unrelated';
    case 'appraiser':
    case 'lawyer':
    case 'fund-officer':
      return 'unrelated';
  }
}

/** The liaison office (改革联络办公室) of a county: it watches over the cases of that county and of no other. */
export function liaisonOf(region: string): OfficeId {
  return `liaison-${region}` as OfficeId;
}

/** The county a liaison office watches over. */
export function regionOf(liaison: OfficeId): string {
  return liaison.replace(/^liaison-/, '');
}

function helperStanding(
  subject: Subject,
  dispute: DisputeCase,
  at: Instant,
  wanted?: PartyId,
): Actor {
  const helped = dispute.parties
    .filter((party) => matches(party, wanted))
    .flatMap((party) => party.helpers.map((helper) => ({ party, helper })))
    .filter(({ helper }) => helper.phone === subject.phone);
  const active = helped.find(({ helper }) => isActive(helper, dateOf(at)));
  const chosen = active ?? helped[0];
  if (!chosen) return { id: subject.account, role: 'party', relation: 'unrelated' };
  return {
    id: subject.account,
    role: 'helper',
    relation: active ? 'own' : 'revoked',
    party: chosen.party.id,
    scopes: active ? active.helper.scopes : [],
  };
}

/** Every seat a person holds in this case, his own and those of whom he helps; he acts for the first. */
export function seatsOf(subject: Subject, dispute: DisputeCase, at: Instant): PartyId[] {
  if (subject.staff) return [];
  const own = dispute.parties.filter((p) => p.account === subject.account);
  const helped = dispute.parties.filter((p) =>
    p.helpers.some((h) => h.phone === subject.phone && isActive(h, dateOf(at))),
  );
  return [...new Set([...own, ...helped].map((p) => p.id))];
}

/** Whether a helper may still act for his party on this day: not revoked, and not past the last day. */
export function isActive(
  helper: { readonly until: LocalDate; readonly revokedAt?: Instant | undefined },
  on: LocalDate,
): boolean {
  return helper.revokedAt === undefined && on <= helper.until;
}

/** The insurers of a case, each once, in order of appearance. */
export function insurersOf(dispute: DisputeCase): DisputeCase['offices']['police'][] {
  const all = dispute.vehicles.flatMap((vehicle) => vehicle.policies.map((p) => p.insurer));
  return all.filter((insurer, at) => all.findIndex((other) => other.id === insurer.id) === at);
}

export function partyOf(dispute: DisputeCase, id: PartyId): Party {
  const party = dispute.parties.find((p) => p.id === id);
  if (!party) throw new Error(`no party ${id} in case ${dispute.id}`);
  return party;
}

/** Those who can act: a person who died is named in the case, and his family (近亲属) acts (民法典 1181). */
export function actingParties<P extends Pick<Party, 'harm'>>({
  parties,
}: {
  readonly parties: readonly P[];
}): P[] {
  return parties.filter(({ harm }) => harm !== 'death');
}

/** Who is owed damages for a body or a life: the injured, and for the dead their family. */
export function isClaimant({ kind, harm }: Pick<Party, 'kind' | 'harm'>): boolean {
  return harm === 'injury' || kind === 'family';
}

/** Whose losses a party proves and asks for: its own, and a family those of the one who died, where just one did. */
export function lossesProvedBy(
  seat: string,
  parties: readonly Pick<Party, 'id' | 'kind' | 'harm'>[],
): string {
  const family = parties.some(({ id, kind }) => id === seat && kind === 'family');
  const [dead, another] = family ? parties.filter(({ harm }) => harm === 'death') : [];
  return dead && !another ? dead.id : seat;
}

/** The latest choice of a party for a stage, if it made one. */
export function choiceOf(
  party: Party,
  stage: Party['consents'][number]['stage'],
): 'online' | 'offline' | undefined {
  return party.consents.filter((consent) => consent.stage === stage).at(-1)?.choice;
}
