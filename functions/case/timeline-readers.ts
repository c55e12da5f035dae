import type { AnyAccidentFact } from '@shared/accident';
import type { CalculationFact } from '@shared/calculation';
import type { CaseFact, TimelineEntry } from '@shared/case';
import type { ClaimFact } from '@shared/claim';
import { checklist, type EvidenceFact } from '@shared/evidence';
import type { Actor } from '@shared/kernel';
import type { MediationFact } from '@shared/mediation';

/**
 * Who reads a timeline, by what he is to the fact. `own`: whose fact it is, a party (with his helpers) or an insurer;
 * `parties` and `insurers`: the others, and all of them where it is nobody's own; `office`: who only works in the
 * mediator's office.
 */
export const timelineReaders = [
  'own',
  'parties',
  'insurers',
  'mediator',
  'office',
  'police',
  'court',
  'supervisor',
] as const;
export type TimelineReader = (typeof timelineReaders)[number];

/** `inside`: of the mediation it happened in, only to those who take part in that one (在线调解规则 18). */
type Told = { readonly to: readonly TimelineReader[]; readonly inside?: true };

export type AnyCaseFact =
  CaseFact | AnyAccidentFact | EvidenceFact | CalculationFact | MediationFact | ClaimFact;

type TimelineTable = {
  readonly [T in AnyCaseFact['type']]:
    Told | ((data: Extract<AnyCaseFact, { type: T }>['data']) => Told);
};

const to = (...readers: readonly TimelineReader[]): Told => ({ to: readers });

const everyone = to(...timelineReaders);
const table = ['own', 'parties', 'insurers', 'mediator'] as const;
const atTable = to(...table);
const withOffice = to(...table, 'office');
const inside: Told = { to: table, inside: true };
/** What the officer who answers for it must know of a person, and the person himself. */
const identity = to('own', 'police');
/** Those who are paid or freed by the payment, and those who watch over it; no other insurer. */
const payment = to('own', 'parties', 'mediator', 'supervisor');

/** Health, income and family are not the business of the police (个人信息保护法 28). */
const evidence = ({ item }: { readonly item: keyof typeof checklist }): Told =>
  checklist[item].personal ? atTable : to(...table, 'police');

/** What each reads of what happened. A fact without an entry here does not compile. */
const told: TimelineTable = {
  'case.stage-moved': everyone,
  'case.joined': everyone,
  'case.identity-asked': identity,
  'case.identity-confirmed': identity,
  'case.identity-refused': identity,
  // the mediator has to know for whom he speaks, and until when
  'case.helper-named': to('own', 'mediator'),
  'case.helper-revoked': to('own', 'mediator'),
  'case.route-chosen': withOffice,
  'case.way-chosen': to('own', 'mediator', 'office'),
  'case.deadline-passed': ({ period }) =>
    period === 'identity-answer' ? to('police', 'supervisor') : everyone,

  'accident.reported': everyone,
  'accident.corrected': everyone,
  'accident.finding-issued': everyone,
  'accident.finding-served': to('own', 'mediator', 'police', 'court', 'supervisor'),
  'accident.review-requested': everyone,
  'accident.review-decided': everyone,
  'accident.finding-final': everyone,

  'evidence.sealed': evidence,
  'evidence.refused': to('own'),
  'evidence.withdrawn': ({ item, seenByOthers }) =>
    seenByOthers === 'yes' ? evidence({ item }) : to('own'),
  'evidence.accepted': atTable,
  'evidence.doubted': atTable,
  'evidence.answered': atTable,

  // whoever saved it decides when the others see it
  'calculation.saved': to('own'),

  'mediation.applied': everyone,
  'mediation.mediator-assigned': everyone,
  'mediation.mediator-changed': everyone,
  'mediation.mediator-declined': everyone,
  'mediation.conflict-disclosed': withOffice,
  'mediation.disclosure-agreed': withOffice,
  'mediation.disclosure-refused': to('own', 'mediator', 'office'),
  'mediation.mediator-accepted': everyone,
  'mediation.sides-changed': withOffice,
  // who was willing and who was not is held against nobody (在线调解规则 18)
  'mediation.joined': withOffice,
  'mediation.refused': withOffice,
  'mediation.everyone-answered': withOffice,
  'mediation.times-proposed': withOffice,
  'mediation.times-picked': withOffice,
  'mediation.no-common-time': withOffice,
  'mediation.session-booked': everyone,
  'mediation.session-opened': everyone,
  'mediation.entered': inside,
  'mediation.left': inside,
  'mediation.offer-made': inside,
  'mediation.offer-answered': inside,
  'mediation.calculation-tabled': inside,
  'mediation.agreement-drafted': withOffice,
  'mediation.agreement-sent-back': withOffice,
  'mediation.agreement-signed': withOffice,
  'mediation.settled': everyone,
  'mediation.failed': withOffice,
  'mediation.withdrawn': withOffice,

  'claim.submitted': payment,
  'claim.papers-accepted': payment,
  'claim.documents-asked': payment,
  'claim.documents-supplied': payment,
  'claim.approved': payment,
  'claim.part-approved': payment,
  'claim.refused': payment,
  'claim.paid': payment,
  'claim.receipt-confirmed': payment,
  'claim.receipt-disputed': to('own', 'mediator', 'supervisor'),
};

/** Whether this actor reads this line; `sitsIn` says whether he takes part in a mediation. */
export function readsLine(
  actor: Actor,
  entry: Pick<TimelineEntry, 'type' | 'data' | 'by'>,
  sitsIn: (mediation: unknown) => boolean,
): boolean {
  const row = (told as Readonly<Record<string, Told | ((data: never) => Told)>>)[entry.type];
  const reader = readerOf(actor, entry);
  if (!row || !reader) return false;
  const { to: readers, inside: within } =
    typeof row === 'function' ? row(entry.data as never) : row;
  return readers.includes(reader) && (!within || sitsIn(entry.data['mediation']));
}

function readerOf(
  actor: Actor,
  entry: Pick<TimelineEntry, 'data' | 'by'>,
): TimelineReader | undefined {
  switch (actor.role) {
    case 'party':
    case 'helper':
      return isOwn(actor.party, 'party', entry) ? 'own' : 'parties';
    case 'insurer':
      return isOwn(actor.office, 'insurer', entry) ? 'own' : 'insurers';
    case 'mediator':
      return actor.relation === 'assigned' ? 'mediator' : 'office';
    case 'clerk':
      return 'office';
    case 'police':
      return 'police';
    case 'judge':
      return 'court';
    case 'supervisor':
      return 'supervisor';
    case 'anonymous':
    case 'appraiser':
    case 'lawyer':
    case 'fund-officer':
    case 'system':
      return undefined;
  }
}

/** Whose a fact is: who did it, and whom it names. */
function isOwn(
  id: string | undefined,
  kind: 'party' | 'insurer',
  { by, data }: Pick<TimelineEntry, 'data' | 'by'>,
): boolean {
  if (id === undefined) return false;
  const named = [data['seat'] === `${kind}:${id}`, data[kind] === id];
  return kind === 'party'
    ? [...named, by === id, data['payee'] === id, data['byParty'] === id].includes(true)
    : [...named, data['byOffice'] === id].includes(true);
}
