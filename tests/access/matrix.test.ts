import { createServer } from 'node:http';
import { cloudFunctions } from '../../functions/functions';
import { serveFunction } from '../../functions/local/emulator';
import { toScf } from '../../functions/platform';
import { CaseStage } from '../../shared/case';
import { may, type Actor, type Endpoint } from '../../shared/kernel';
import { startStack, type Stack } from '../support/stack';
import { everybody, matrixCase, type Person } from './people';

/**
 * Every endpoint × every standing × every stage of the case, over HTTP.
 * The probe carries a field nobody knows: whoever may call gets a 400 for it, whoever may not is stopped before.
 */
let stack: Stack;
let people: Person[];
let url: string;
let close: () => void;

beforeAll(async () => {
  stack = await startStack();
  people = await everybody(stack);
  for (const [order, stage] of CaseStage.options.entries()) {
    await stack.deps.commit({ changes: [{ kind: 'cases', record: matrixCase(stage, order) }], facts: [], caseId: undefined, notices: [], starts: [], stops: [], actor: { id: 'system', role: 'system' }, at: stack.now() });
  }
  const mains = new Map(cloudFunctions.map((fn) => [fn.name, toScf(fn, () => Promise.resolve(stack.deps))]));
  const server = createServer((request, response) => {
    const main = mains.get((request.url ?? '').split('/')[2] ?? '');
    if (main) void serveFunction(main, 30, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(async () => {
  close();
  await stack.stop();
});

async function probe(endpoint: Endpoint, person: Person, body: object): Promise<{ status: number; code: string }> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'probe', ...(person.token ? { authorization: `Bearer ${person.token}` } : {}) };
  const response = await fetch(`${url}/api/${endpoint.name}`, { method: 'POST', headers, body: JSON.stringify({ ...body, 'x-probe': 1 }) });
  const answer = (await response.json()) as { error?: { code: string } };
  return { status: response.status, code: answer.error?.code ?? 'accepted' };
}

/** What the tables say, without asking the server. */
function expected(endpoint: Endpoint, person: Person): number {
  if (person.role === 'anonymous') return 401;
  if (endpoint.on === 'case' && person.relation === 'unrelated') return 404;
  const relation = endpoint.on === 'case' ? person.relation : 'unrelated';
  const role = endpoint.on === 'case' || person.role !== 'helper' ? person.role : 'party';
  const actor = { id: 'x', role, relation, ...(person.scopes ? { scopes: person.scopes } : {}) } as Actor;
  return may(actor, endpoint.by, endpoint.scope ?? (endpoint.on === 'case' ? undefined : 'see')) ? 400 : 403;
}

const endpoints = cloudFunctions.flatMap((fn) => fn.handlers.map((h) => h.endpoint));
const inCases = endpoints.filter((e) => e.on === 'case');
const outside = endpoints.filter((e) => e.on === 'account' || e.on === 'office');

describe.each(inCases.map((e) => [e.name, e] as const))('%s', (_, endpoint) => {
  test('is open to exactly those the table lists, in every stage of the case', async () => {
    const wrong: string[] = [];
    for (const stage of CaseStage.options) {
      for (const person of people) {
        const { status } = await probe(endpoint, person, { caseId: `matrix-${stage}` });
        const wanted = expected(endpoint, person);
        if (status !== wanted) wrong.push(`${person.name} in stage ${stage}: ${status} instead of ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(outside.map((e) => [e.name, e] as const))('%s', (_, endpoint) => {
  test('is open to exactly the roles the table lists', async () => {
    const wrong: string[] = [];
    for (const person of people) {
      const { status } = await probe(endpoint, person, {});
      const wanted = expected(endpoint, person);
      if (status !== wanted) wrong.push(`${person.name}: ${status} instead of ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('no endpoint is open to everybody unless it is declared public', () => {
  const open = endpoints.filter((e) => e.on !== 'public' && e.by.anonymous).map((e) => e.name);
  expect(open).toEqual([]);
});

test('what is without prejudice has no door for police, court or supervision', () => {
  const rooms = ['mediation/read-room', 'mediation/poll-room', 'mediation/read-mediation', 'mediation/make-offer', 'calculation/list', 'calculation/read'];
  const doors = endpoints.filter((e) => rooms.includes(e.name)).flatMap((e) => (['police', 'judge', 'supervisor'] as const).filter((role) => e.by[role]).map((role) => `${role} at ${e.name}`));
  expect(doors).toEqual([]);
});
