import { cloudFunctions } from '../../functions/functions';
import { CaseStage } from '../../shared/case';
import type { Endpoint } from '../../shared/kernel';
import { put } from '../builders/claim-case';
import { startStack, type Stack } from '../support/stack';
import { openDoor, type HttpDoor } from './over-http';
import { everybody, matrixCase, mayDo, type Person } from './people';

/**
 * Every endpoint × every standing × every stage of the case, over HTTP.
 * The probe carries a field nobody knows: whoever may call gets a 400 for it, whoever may not is stopped before.
 */
let stack: Stack;
let people: Person[];
let door: HttpDoor;

beforeAll(async () => {
  stack = await startStack();
  people = await everybody(stack);
  for (const [order, stage] of CaseStage.options.entries()) {
    await put(stack.deps, { kind: 'cases', record: matrixCase(stage, order) });
  }
  door = await openDoor(stack);
});
afterAll(async () => {
  door.close();
  await stack.stop();
});

const probe = async (endpoint: Endpoint, person: Person, body: object): Promise<number> =>
  (await door.post(endpoint.name, { ...body, 'x-probe': 1 }, { token: person.token })).status;

/** What the tables say, without asking the server. */
function expected(endpoint: Endpoint, person: Person): number {
  if (person.role === 'anonymous') return 401;
  if (endpoint.on === 'case') {
    if (person.relation === 'unrelated') return 404;
    return mayDo(person, endpoint.by, endpoint.scope) ? 400 : 403;
  }
  const role = person.role === 'helper' ? 'party' : person.role;
  return mayDo({ ...person, role, relation: 'unrelated' }, endpoint.by, 'see') ? 400 : 403;
}

const endpoints = cloudFunctions.flatMap((fn) => fn.handlers.map((h) => h.endpoint));
const inCases = endpoints.filter((e) => e.on === 'case');
const outside = endpoints.filter((e) => e.on === 'account' || e.on === 'office');

async function wrongIn(endpoint: Endpoint, body: object, where: string): Promise<string[]> {
  const found = await Promise.all(
    people.map(async (person) => {
      const [status, wanted] = [await probe(endpoint, person, body), expected(endpoint, person)];
      return status === wanted ? [] : [`${person.name}${where}: ${status} instead of ${wanted}`];
    }),
  );
  return found.flat();
}

describe.each(inCases.map((e) => [e.name, e] as const))('%s', (_, endpoint) => {
  test('is open to exactly those the table lists, in every stage of the case', async () => {
    const wrong: string[] = [];
    for (const stage of CaseStage.options) {
      wrong.push(...(await wrongIn(endpoint, { caseId: `matrix-${stage}` }, ` in stage ${stage}`)));
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(outside.map((e) => [e.name, e] as const))('%s', (_, endpoint) => {
  test('is open to exactly the roles the table lists', async () => {
    expect(await wrongIn(endpoint, {}, '')).toEqual([]);
  });
});

test('no endpoint is open to everybody unless it is declared public', () => {
  const open = endpoints.filter((e) => e.on !== 'public' && e.by.anonymous).map((e) => e.name);
  expect(open).toEqual([]);
});

test('what is without prejudice has no door for police, court or supervision', () => {
  const rooms = [
    'mediation/read-room',
    'mediation/poll-room',
    'mediation/read-mediation',
    'mediation/make-offer',
    'calculation/list',
    'calculation/read',
  ];
  const outsiders = ['police', 'judge', 'supervisor'] as const;
  const doors = endpoints
    .filter((e) => rooms.includes(e.name))
    .flatMap((e) => outsiders.filter((role) => e.by[role]).map((role) => `${role} at ${e.name}`));
  expect(doors).toEqual([]);
});
