import { randomUUID } from 'node:crypto';
import { readEnv } from '../../config/env';
import { connect } from '../../functions/adapters/mongo';
import { buildDeps } from '../../functions/deps';
import type { Nothing } from '../../shared/kernel';
import type { Stack } from '../support/stack';
import type { Bench, Fixture } from './cells';
import { openDoor, type HttpDoor } from './over-http';
import { mayDo, personCalled, theStranger, type Person } from './people';

export type Instance = { readonly door: HttpDoor; stop(): Promise<void> };

/** The same functions started anew on the same database, as the cloud does between two calls. */
export async function anotherInstance(stack: Stack): Promise<Instance> {
  const uri = (process.env['TEST_MONGODB'] ?? '').replace('DATABASE', stack.connection.name);
  const env = readEnv({
    MONGODB_URI: uri,
    PUBLIC_URL: stack.deps.config.publicUrl,
    LOCAL_DIR: stack.folder,
  });
  const connection = await connect(uri);
  const deps = buildDeps({ connection, env, clock: () => stack.now(), newId: () => randomUUID() });
  const door = await openDoor({ ...stack, deps });
  return {
    door,
    async stop() {
      door.close();
      await connection.close();
    },
  };
}

/** One act that would be accepted now: whose, with what. */
export type Ready = {
  readonly name: string;
  readonly token: string | undefined;
  readonly input: object;
};

type Said = { readonly status: number; readonly body: string };

async function say(door: HttpDoor, { name, token }: Ready, key: string, body: string) {
  const response = await fetch(`http://127.0.0.1:${door.port}/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body,
  });
  return { status: response.status, body: await response.text() } satisfies Said;
}

/**
 * Sends one act twice at once with one key, once more, once more to an instance started since, once with another
 * content, and once as somebody else. Gives what went wrong; `undefined` when the act itself was not accepted.
 */
export async function repeat(
  { stack, door, people }: Bench,
  later: HttpDoor,
  ready: Ready,
  fingerprint: () => Promise<string>,
): Promise<string[] | undefined> {
  const key = randomUUID();
  const body = JSON.stringify(ready.input);
  const [one, two] = await Promise.all([say(door, ready, key, body), say(door, ready, key, body)]);
  if (one.status !== 200 && two.status !== 200) return undefined;
  const after = await fingerprint();
  const stranger = personCalled(people, theStranger);
  const again = await say(door, ready, key, body);
  const restarted = await say(later, ready, key, body);
  const changed = await say(door, ready, key, `${body} `);
  const other = await say(door, { ...ready, token: stranger.token }, key, body);
  const rows = await stack.connection.collection('holds').estimatedDocumentCount();
  const wrong: string[] = [];
  const check = (what: string, fine: boolean, said: unknown): void => {
    if (!fine) wrong.push(`${ready.name}, ${what}: ${JSON.stringify(said)}`);
  };
  const same = (said: Said): boolean => said.status === 200 && said.body === one.body;
  check('twice at once', one.status === 200 && same(two), [one, two]);
  check('once more', same(again), again);
  check('to an instance started since', same(restarted), restarted);
  check(
    'with another content',
    changed.status === 422 && changed.body.includes('key-reused'),
    changed,
  );
  check('as somebody else', other.body !== one.body, other);
  check('something was written again', (await fingerprint()) === after, after);
  check('a hold was left behind', rows === 0, rows);
  return wrong;
}

/** The first state and person in which the table opens an action, tried until the records accept it. */
export async function repeatAction<S extends string, A extends string>(
  bench: Bench,
  later: HttpDoor,
  fixture: Fixture<S, A>,
  action: A,
): Promise<string[]> {
  const row = fixture.table[action];
  const endpoint = fixture.endpoints[action];
  if (!endpoint) return [];
  const placed = (person: Person, state: S | Nothing): Person =>
    fixture.relation ? { ...person, relation: fixture.relation(person, state) } : person;
  for (const state of row.from) {
    for (const one of bench.people) {
      const person = placed(one, state);
      if (!person.token || !mayDo(person, row.by, row.scope) || fixture.barred?.(action, person))
        continue;
      await fixture.put(state, action);
      const input = await fixture.input(action, state, person);
      const ready = { name: endpoint.name, token: person.token, input };
      const wrong = await repeat(bench, later, ready, () => fixture.records.fingerprint());
      if (wrong) return wrong;
    }
  }
  return [`${endpoint.name}: nobody could do it`];
}
