import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { readEnv } from '../../config/env';
import { connect, migrate } from '../../functions/adapters/mongo';
import { buildDeps, localFilesOf } from '../../functions/deps';
import { cloudFunctions } from '../../functions/functions';
import { seedCounty, staffPhones, type StaffKey } from '../../functions/local/county';
import { toScf, type HttpAnswer } from '../../functions/platform';
import type { Deps } from '../../functions/ports';
import { stores } from '../../functions/stores';
import { epochOf, instantOf, type Endpoint, type Instant, type Refusal } from '../../shared/kernel';

export type Answer<T> = {
  readonly status: number;
  readonly value: T;
  readonly error: Refusal;
  readonly body: string;
};

/** The whole backend on a database of its own, with a clock the test moves. */
export type Stack = {
  readonly deps: Deps;
  readonly folder: string;
  readonly connection: Awaited<ReturnType<typeof connect>>;
  now(): Instant;
  setNow(at: Instant): void;
  /** One call through the function-URL event. `key` defaults to a new one. */
  call<E extends Endpoint>(
    endpoint: E,
    input: z.input<E['input']>,
    as?: { token?: string | undefined; key?: string; headers?: Record<string, string> },
  ): Promise<Answer<z.output<E['output']>>>;
  post(path: string, body: string, headers?: Record<string, string>): Promise<HttpAnswer>;
  /** Logs in by SMS code as a person with this phone. */
  login(phone: string): Promise<string>;
  staff(who: StaffKey): Promise<string>;
  stop(): Promise<void>;
};

/** `ticking`: the clock moves a millisecond at every look, so that order shows in the times. */
export async function startStack(
  at = '2026-11-25T09:00:00.000+08:00',
  { ticking = false } = {},
): Promise<Stack> {
  const database = `t${randomBytes(6).toString('hex')}`;
  const template = process.env['TEST_MONGODB'];
  if (!template)
    throw new Error('tests/support/database-setup.ts has not run: use the "functions" project');
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-files-'));
  let files: RequestListener = () => undefined;
  const server = createServer((request, response) => files(request, response));
  const publicUrl = await listening(server);
  const env = readEnv({
    MONGODB_URI: template.replace('DATABASE', database),
    PUBLIC_URL: publicUrl,
    LOCAL_DIR: folder,
    WECHAT_API: process.env['TEST_WECHAT'] ?? 'http://127.0.0.1:9',
    WECHAT_APPID: 'wx-test',
    WECHAT_SECRET: 'secret',
  });
  const connection = await connect(env.MONGODB_URI);
  await migrate(connection, Object.values(stores));
  let now = at as Instant;
  const deps = buildDeps({
    connection,
    env,
    clock: () => {
      if (ticking) now = instantOf(epochOf(now) + 1);
      return now;
    },
    newId: () => randomUUID(),
  });
  files = localFilesOf(env, () => now).handler;
  await seedCounty(connection, deps);
  const mains = new Map(
    cloudFunctions.map((fn) => [fn.name, toScf(fn, () => Promise.resolve(deps))]),
  );
  const tokens = new Map<string, Promise<string>>();

  const post: Stack['post'] = async (path, body, headers = {}) => {
    const main = mains.get(path.replace(/^\/(api\/)?/, '').split('/')[0] ?? '');
    if (!main) throw new Error(`no function for ${path}`);
    return main(
      {
        httpMethod: 'POST',
        path,
        headers: {
          'content-type': 'application/json',
          'x-scf-remote-addr': '127.0.0.1',
          ...headers,
        },
        body,
      },
      { request_id: randomUUID() },
    );
  };

  const call: Stack['call'] = async (endpoint, input, as = {}) => {
    const headers = {
      ...(as.token ? { authorization: `Bearer ${as.token}` } : {}),
      'idempotency-key': as.key ?? randomUUID(),
      ...as.headers,
    };
    const answer = await post(`/${endpoint.name}`, JSON.stringify(input), headers);
    const parsed = JSON.parse(answer.body) as { value: never; error: never };
    return {
      status: answer.statusCode,
      value: parsed.value,
      error: parsed.error,
      body: answer.body,
    };
  };

  /** A session is opened directly; the login itself has its own tests. */
  const login = async (phone: string): Promise<string> => {
    const known = await deps.store.accounts.first({ phone });
    if (known) return deps.sessions.open(known.id, now);
    const account = { id: deps.newId() as never, version: 0, phone, createdAt: now };
    await deps.commit({
      changes: [{ kind: 'accounts', record: account }],
      facts: [],
      caseId: undefined,
      notices: [],
      starts: [],
      stops: [],
      actor: { id: account.id, role: 'party' },
      at: now,
    });
    return deps.sessions.open(account.id, now);
  };

  return {
    deps,
    folder,
    connection,
    now: () => now,
    setNow: (next) => {
      now = instantOf(epochOf(next));
    },
    call,
    post,
    login: (phone) => {
      const token = tokens.get(phone) ?? login(phone);
      tokens.set(phone, token);
      return token;
    },
    staff: (who) => login(staffPhones[who]),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await connection.dropDatabase();
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}
