import type { z } from 'zod';
import type { AccidentDeskFile, AccidentFacts, FindingFacts, PolicyFacts } from '@shared/accident';
import { formatMoney, type Money } from '@shared/kernel';
import { parseMoney } from '@phone/lib';

/** One policy as it is typed. */
export type PolicyDraft = {
  cover: string;
  insurer: string;
  number: string;
  limit: string;
  from: string;
  until: string;
};
export type VehicleDraft = {
  ref: string;
  kind: string;
  description: string;
  plate: string;
  trailerOf: string;
  policies: PolicyDraft[];
};
export type PartyDraft = {
  ref: string;
  kind: string;
  name: string;
  idNumber: string;
  phone: string;
  harm: string;
  injury: string;
  vehicle: string;
  familyOf: string;
  relation: string;
};
export type FindingDraft = {
  number: string;
  kind: string;
  /** Fault by person. */
  faults: Record<string, string>;
  plain: string;
  facts: string;
  cause: string;
  /** One a line. */
  articles: string;
  officers: string;
  issuedOn: string;
};
export type AccidentDraft = {
  number: string;
  occurredOn: string;
  occurredTime: string;
  place: string;
  weather: string;
  severity: string;
  procedure: string;
  inspectedOn: string;
  summary: string;
  parties: PartyDraft[];
  vehicles: VehicleDraft[];
  finding: FindingDraft;
  reason: string;
};

type AccidentInput = z.input<typeof AccidentFacts>;
type FindingInput = z.input<typeof FindingFacts>;

export const emptyPolicy = (cover: 'compulsory' | 'commercial'): PolicyDraft => ({
  cover,
  insurer: '',
  number: '',
  limit: '',
  from: '',
  until: '',
});

export function emptyParty(ref: string): PartyDraft {
  return {
    ref,
    kind: '',
    name: '',
    idNumber: '',
    phone: '',
    harm: '',
    injury: '',
    vehicle: '',
    familyOf: '',
    relation: '',
  };
}

export function emptyVehicle(ref: string): VehicleDraft {
  return { ref, kind: '', description: '', plate: '', trailerOf: '', policies: [] };
}

const emptyFinding: FindingDraft = {
  number: '',
  kind: 'finding',
  faults: {},
  plain: '',
  facts: '',
  cause: '',
  articles: '',
  officers: '',
  issuedOn: '',
};

/** A new accident: two persons, two vehicles, nothing filled in. */
export function emptyDraft(): AccidentDraft {
  return {
    number: '',
    occurredOn: '',
    occurredTime: '',
    place: '',
    weather: '',
    severity: '',
    procedure: '',
    inspectedOn: '',
    summary: '',
    parties: [emptyParty('A'), emptyParty('B')],
    vehicles: [emptyVehicle('V1'), emptyVehicle('V2')],
    finding: emptyFinding,
    reason: '',
  };
}

/** The next free short name: A, B, C … or V1, V2 … */
export function nextRef(used: readonly string[], kind: 'party' | 'vehicle'): string {
  const names =
    kind === 'party'
      ? [...'ABCDEFGHIJKLMNOPQRST']
      : Array.from({ length: 10 }, (_, i) => `V${i + 1}`);
  return names.find((name) => !used.includes(name)) ?? `X${used.length}`;
}

/** A record on its way back into the form. */
export function draftOf(
  facts: AccidentFacts | AccidentDeskFile['facts'],
  finding: FindingFacts | undefined,
): AccidentDraft {
  return {
    number: facts.number,
    occurredOn: facts.occurredAt.slice(0, 10),
    occurredTime: facts.occurredAt.slice(11, 16),
    place: facts.place,
    weather: facts.weather ?? '',
    severity: facts.severity,
    procedure: facts.procedure,
    inspectedOn: facts.inspectedOn,
    summary: facts.summary,
    parties: facts.parties.map((party) => over(emptyParty(party.ref), party)),
    vehicles: facts.vehicles.map(({ policies, ...vehicle }) =>
      over({ ...emptyVehicle(vehicle.ref), policies: policies.map(policyDraft) }, vehicle),
    ),
    finding: finding ? findingDraftOf(finding) : emptyFinding,
    reason: '',
  };
}

/** A blank with what is known laid over it; what is not known stays blank. */
function over<T extends object>(
  blank: T,
  known: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries(known).filter(([, value]) => value !== undefined);
  return { ...blank, ...Object.fromEntries(entries) };
}

function policyDraft({ limit, ...policy }: PolicyFacts): PolicyDraft {
  return { ...policy, limit: limit === undefined ? '' : plainMoney(limit) };
}

function findingDraftOf(finding: FindingFacts): FindingDraft {
  return {
    number: finding.number,
    kind: finding.kind,
    faults: Object.fromEntries(finding.faults.map((f) => [f.party, f.fault])),
    plain: finding.plain,
    facts: finding.facts,
    cause: finding.cause ?? '',
    articles: finding.articles.join('\n'),
    officers: finding.officers.join('、'),
    issuedOn: finding.issuedOn,
  };
}

function plainMoney(amount: Money): string {
  return formatMoney(amount).replace(/,/g, '').replace(/\.00$/, '');
}

/** What is sent; whether it is complete is for the contract to say, field by field. */
export function accidentInput(draft: AccidentDraft): AccidentInput {
  return {
    number: draft.number.trim().toUpperCase(),
    occurredAt: instantText(draft.occurredOn, draft.occurredTime),
    place: draft.place,
    ...filled({ weather: draft.weather }),
    severity: draft.severity,
    procedure: draft.procedure,
    inspectedOn: draft.inspectedOn,
    summary: draft.summary,
    parties: draft.parties.map(({ ref, kind, name, idNumber, harm, ...rest }) => ({
      ref,
      kind,
      name,
      idNumber,
      harm,
      ...filled(rest),
    })),
    vehicles: draft.vehicles.map(({ ref, kind, description, policies, ...rest }) => ({
      ref,
      kind,
      description,
      ...filled(rest),
      policies: policies.map(policyInput),
    })),
  } as AccidentInput;
}

export function findingInput(draft: AccidentDraft): FindingInput {
  const { faults, cause, articles, officers, ...rest } = draft.finding;
  const judged = draft.parties.filter((p) => isJudged(p.kind));
  return {
    ...rest,
    faults: judged.flatMap(({ ref }) => (faults[ref] ? [{ party: ref, fault: faults[ref] }] : [])),
    ...filled({ cause }),
    articles: listOf(articles, /\n/),
    officers: listOf(officers, /[\n、,，\s]+/),
  } as FindingInput;
}

/** Whose conduct a finding judges. */
export function isJudged(kind: string): boolean {
  return ['driver', 'rider', 'pedestrian', 'passenger'].includes(kind);
}

function policyInput({ cover, insurer, number, limit, from, until }: PolicyDraft) {
  const amount =
    limit.trim() === '' || cover === 'compulsory' ? undefined : (parseMoney(limit) ?? limit);
  return {
    cover,
    insurer,
    number,
    ...(amount === undefined ? {} : { limit: amount }),
    from,
    until,
  };
}

/** `18:40`, `18：40` or `1840` of a day → the moment as text. */
function instantText(day: string, time: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：]?(\d{2})$/.exec(time.trim()) ?? [];
  return `${day}T${hour.padStart(2, '0')}:${minute}:00.000+08:00`;
}

function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

function listOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
}
