import type { ConsentStage, DisputeCase, Party, StaffRole } from '../../shared/case';
import {
  may,
  type AccountId,
  type Actor,
  type Access,
  type HelperScope,
  type NeededScope,
  type Relation,
  type Role,
} from '../../shared/kernel';
import { aCase, driver, joined, rider } from '../builders/case';
import { put } from '../builders/claim-case';
import type { Stack } from '../support/stack';

/** Somebody with one standing to the case of the matrix. */
export type Person = {
  readonly name: string;
  readonly role: Role;
  readonly relation: Relation;
  readonly scopes?: readonly HelperScope[];
  /** The party he is, or speaks for. */
  readonly party?: 'party-wang' | 'party-li';
  readonly phone: string;
  readonly token: string | undefined;
};

export const theRider = 'a party of the case';
export const theDriver = 'the other party';
export const theMediator = 'the mediator of the case';
export const theClerk = 'clerk of mediation-410922';
export const theInsurer = 'insurer of insurer-yuan';
export const theOfficer = 'police of police-410922';
export const theStranger = 'a stranger';

const all: readonly HelperScope[] = ['see', 'evidence', 'talk', 'sign', 'claim'];
const helpers = {
  full: { phone: '13700000001', scopes: all, until: '2099-12-31' },
  seeing: { phone: '13700000002', scopes: ['see'] as const, until: '2099-12-31' },
  over: { phone: '13700000003', scopes: all, until: '2020-01-01' },
  revoked: { phone: '13700000004', scopes: all, until: '2099-12-31' },
};

const staffOf: readonly { role: StaffRole; office: string; relation: Relation }[] = [
  { role: 'police', office: 'police-410922', relation: 'assigned' },
  { role: 'police', office: 'police-elsewhere', relation: 'unrelated' },
  { role: 'clerk', office: 'mediation-410922', relation: 'assigned' },
  { role: 'clerk', office: 'mediation-elsewhere', relation: 'unrelated' },
  { role: 'mediator', office: 'mediation-410922', relation: 'same-office' },
  { role: 'mediator', office: 'mediation-elsewhere', relation: 'unrelated' },
  { role: 'insurer', office: 'insurer-yuan', relation: 'assigned' },
  { role: 'insurer', office: 'insurer-zhongyuan', relation: 'unrelated' },
  { role: 'judge', office: 'court-410922', relation: 'assigned' },
  { role: 'judge', office: 'court-elsewhere', relation: 'unrelated' },
  { role: 'supervisor', office: 'liaison-410922', relation: 'assigned' },
  { role: 'appraiser', office: 'appraiser-1', relation: 'unrelated' },
  { role: 'lawyer', office: 'lawyer-1', relation: 'unrelated' },
  { role: 'fund-officer', office: 'fund-1', relation: 'unrelated' },
];

/** The parties everybody stands around: both signed in, the first with helpers, online for every stage. */
export function seatedParties(): Party[] {
  const named = Object.entries(helpers).map(([id, { phone, scopes, until }]) => ({
    id,
    kind: 'relative' as const,
    name: `亲友${id}`,
    phone,
    scopes: [...scopes],
    until: until as never,
    namedAt: '2026-01-01T00:00:00.000+08:00' as never,
    ...(id === 'revoked' ? { revokedAt: '2026-02-01T00:00:00.000+08:00' as never } : {}),
  }));
  const consents = (['mediation', 'signing', 'claim'] satisfies ConsentStage[]).map((stage) => ({
    stage,
    choice: 'online' as const,
    shownVersion: '1',
    shownHash: '0'.repeat(64),
    at: '2026-01-01T00:00:00.000+08:00' as never,
    by: 'matrix-rider' as AccountId,
  }));
  return [
    joined({ ...rider(), helpers: named, consents }, 'matrix-rider'),
    joined({ ...driver(), consents }, 'matrix-driver'),
  ];
}

export const mediatorOfCase = { account: 'matrix-mediator' as AccountId, name: '孟凡琴' };

/** The case everybody stands around, in one stage. */
export function matrixCase(stage: DisputeCase['stage'], order: number): DisputeCase {
  return aCase({
    id: `matrix-${stage}` as never,
    code: `QF2601${String(order).padStart(4, '0')}`,
    stage,
    parties: seatedParties(),
    mediator: mediatorOfCase,
  });
}

/** Every role in every relation it can have, signed in. */
export async function everybody(stack: Stack): Promise<Person[]> {
  const open = async (id: string, phone: string, staff?: object) => {
    const account = { id, version: 0, createdAt: stack.now(), phone, ...(staff ? { staff } : {}) };
    await put(stack.deps, { kind: 'accounts', record: account as never });
    return { phone, token: await stack.deps.sessions.open(id, stack.now()) };
  };
  const own = { role: 'party', relation: 'own' } as const;
  const help = { role: 'helper', party: 'party-wang' } as const;
  const people: Person[] = [
    {
      name: 'somebody who has not logged in',
      role: 'anonymous',
      relation: 'unrelated',
      phone: '',
      token: undefined,
    },
    { name: theRider, ...own, party: 'party-wang', ...(await open('matrix-rider', '13700000011')) },
    { name: theDriver, ...own, party: 'party-li', ...(await open('matrix-driver', '13700000012')) },
    {
      name: theStranger,
      role: 'party',
      relation: 'unrelated',
      ...(await open('matrix-stranger', '13700000013')),
    },
    {
      name: 'a helper with every scope',
      ...help,
      relation: 'own',
      scopes: all,
      ...(await open('matrix-h1', helpers.full.phone)),
    },
    {
      name: 'a helper who may only see',
      ...help,
      relation: 'own',
      scopes: ['see'],
      ...(await open('matrix-h2', helpers.seeing.phone)),
    },
    {
      name: 'a helper whose time is over',
      ...help,
      relation: 'revoked',
      scopes: [],
      ...(await open('matrix-h3', helpers.over.phone)),
    },
    {
      name: 'a helper whose right was taken back',
      ...help,
      relation: 'revoked',
      scopes: [],
      ...(await open('matrix-h4', helpers.revoked.phone)),
    },
    {
      name: theMediator,
      role: 'mediator',
      relation: 'assigned',
      ...(await open('matrix-mediator', '13700000021', seatOf('mediator', 'mediation-410922'))),
    },
  ];
  for (const [at, { role, office, relation }] of staffOf.entries()) {
    const phone = `1370000${String(100 + at).padStart(4, '0')}`;
    people.push({
      name: `${role} of ${office}`,
      role,
      relation,
      ...(await open(`matrix-s${at}`, phone, seatOf(role, office))),
    });
  }
  return people;
}

export function personCalled(people: readonly Person[], name: string): Person {
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`nobody is ${name}`);
  return found;
}

/** What the tables say of a person, without asking the server. */
export function mayDo(person: Person, access: Access, scope: NeededScope | undefined): boolean {
  const { role, relation, scopes } = person;
  return may({ id: 'x', role, relation, ...(scopes ? { scopes } : {}) } as Actor, access, scope);
}

function seatOf(role: StaffRole, office: string): object {
  return { role, office: { id: office, name: office }, name: '某人' };
}
