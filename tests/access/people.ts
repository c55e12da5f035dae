import type { DisputeCase, StaffRole } from '../../shared/case';
import type { AccountId, HelperScope, OfficeId, Relation, Role } from '../../shared/kernel';
import { aCase, driver, joined, rider } from '../builders/case';
import type { Stack } from '../support/stack';

/** Somebody with one standing to the case of the matrix. */
export type Person = { readonly name: string; readonly role: Role; readonly relation: Relation; readonly scopes?: readonly HelperScope[]; readonly token: string | undefined };

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

/** The case everybody stands around, in one stage. */
export function matrixCase(stage: DisputeCase['stage'], order: number): DisputeCase {
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
  return aCase({
    id: `matrix-${stage}` as never,
    code: `QF2601${String(order).padStart(4, '0')}`,
    stage,
    parties: [joined({ ...rider(), helpers: named }, 'matrix-rider'), joined(driver(), 'matrix-driver')],
    mediator: { account: 'matrix-mediator' as AccountId, name: '孟凡琴' },
  });
}

/** Every role in every relation it can have, signed in. */
export async function everybody(stack: Stack): Promise<Person[]> {
  const open = async (id: string, record: { phone?: string; staff?: object }) => {
    const account = { id: id as AccountId, version: 0, createdAt: stack.now(), ...record } as never;
    await stack.deps.commit({ changes: [{ kind: 'accounts', record: account }], facts: [], caseId: undefined, notices: [], starts: [], stops: [], actor: { id: 'system', role: 'system' }, at: stack.now() });
    return stack.deps.sessions.open(id, stack.now());
  };
  const people: Person[] = [
    { name: 'somebody who has not logged in', role: 'anonymous', relation: 'unrelated', token: undefined },
    { name: 'a party of the case', role: 'party', relation: 'own', token: await open('matrix-rider', { phone: '13700000011' }) },
    { name: 'a stranger', role: 'party', relation: 'unrelated', token: await open('matrix-stranger', { phone: '13700000012' }) },
    { name: 'a helper with every scope', role: 'helper', relation: 'own', scopes: all, token: await open('matrix-h1', { phone: helpers.full.phone }) },
    { name: 'a helper who may only see', role: 'helper', relation: 'own', scopes: ['see'], token: await open('matrix-h2', { phone: helpers.seeing.phone }) },
    { name: 'a helper whose time is over', role: 'helper', relation: 'revoked', scopes: [], token: await open('matrix-h3', { phone: helpers.over.phone }) },
    { name: 'a helper whose right was taken back', role: 'helper', relation: 'revoked', scopes: [], token: await open('matrix-h4', { phone: helpers.revoked.phone }) },
    { name: 'the mediator of the case', role: 'mediator', relation: 'assigned', token: await open('matrix-mediator', { staff: seatOf('mediator', 'mediation-410922') }) },
  ];
  for (const [at, { role, office, relation }] of staffOf.entries()) {
    people.push({ name: `${role} of ${office}`, role, relation, token: await open(`matrix-s${at}`, { staff: seatOf(role, office) }) });
  }
  return people;
}

function seatOf(role: StaffRole, office: string): object {
  return { role, office: { id: office as OfficeId, name: office }, name: '某人' };
}
