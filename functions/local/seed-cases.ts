import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { epochOf, type Refusal } from '@shared/kernel';
import { cloudFunctions } from '../functions';
import { toScf } from '../platform';
import type { Deps } from '../ports';
import type { Say } from './find-mongod';
import { plots, Refused, walk, walkJudgment, type World } from './walk';

/** A dozen invented cases at different stages, made once, through the same calls as everybody's. */
export async function seedCases(deps: Deps, connection: Connection, say: Say): Promise<void> {
  const marks = connection.collection<{ _id: string; cases: number }>('seeds');
  const mark = await marks.findOne({ _id: 'demonstration' });
  const done = mark?.cases ?? 0;
  if (done > plots.length) return say('already there');
  const world = worldInProcess(deps, connection);
  const walks = [
    ...plots.map((plot) => ({
      title: plot.stop,
      run: () => walk(world, plot, plot.stop),
    })),
    { title: 'a real judgment', run: () => walkJudgment(world) },
  ];
  for (const [at, { title, run }] of walks.entries()) {
    if (at < done) continue;
    // marked first: a case that was cut short stays as it is and is not entered twice
    await marks.updateOne({ _id: 'demonstration' }, { $set: { cases: at + 1 } }, { upsert: true });
    await run();
    say(`${at + 1} of ${walks.length} cases (${title})`);
  }
}

/** The handlers without HTTP; sessions are opened directly, codes are read from the local message box. */
export function worldInProcess(
  deps: Deps,
  connection: Connection,
  step: World['step'] = (_, run) => run(),
): World {
  const mains = new Map(
    cloudFunctions.map((fn) => [fn.name, toScf(fn, () => Promise.resolve(deps))]),
  );
  const tokens = new Map<string, string>();
  return {
    step,
    now: () => epochOf(deps.clock()),
    async ask(endpoint, input, token) {
      const main = mains.get(endpoint.name.split('/')[0] ?? '');
      if (!main) throw new Error(`no function for ${endpoint.name}`);
      const headers = {
        'idempotency-key': randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const answer = await main(
        { httpMethod: 'POST', path: `/${endpoint.name}`, headers, body: JSON.stringify(input) },
        { request_id: randomUUID() },
      );
      const body = JSON.parse(answer.body) as
        { ok: true; value: never } | { ok: false; error: Refusal };
      if (!body.ok) throw new Refused(endpoint.name, body.error);
      return body.value;
    },
    async login(phone) {
      const held = tokens.get(phone);
      if (held) return held;
      const token = await openSession(deps, phone);
      tokens.set(phone, token);
      return token;
    },
    async smsCode(phone) {
      const row = await connection
        .collection('localMessages')
        .find({ phone })
        .sort({ at: -1 })
        .limit(1)
        .next();
      return /\d{6}/.exec(String(row?.['text']))?.[0] ?? '';
    },
    async putPart(url, bytes) {
      const response = await fetch(url, { method: 'PUT', body: Buffer.from(bytes) });
      if (!response.ok)
        throw new Error(`the part was refused: ${response.status} ${await response.text()}`);
    },
  };
}

async function openSession(deps: Deps, phone: string): Promise<string> {
  const known = await deps.store.accounts.first({ phone });
  const at = deps.clock();
  if (known) return deps.sessions.open(known.id, at);
  const id = deps.newId() as never;
  await deps.commit({
    changes: [{ kind: 'accounts', record: { id, version: 0, phone, createdAt: at } }],
    facts: [],
    caseId: undefined,
    notices: [],
    starts: [],
    stops: [],
    actor: { id, role: 'party' },
    at,
  });
  return deps.sessions.open(id, at);
}
