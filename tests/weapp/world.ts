import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@shared/kernel';
import { readEnv } from '../../config/env';
import { connect, migrate } from '../../functions/adapters/mongo';
import { buildDeps, localFilesOf } from '../../functions/deps';
import { seedCounty, staff } from '../../functions/local/county';
import { freePort } from '../../functions/local/mongod';
import { listen } from '../../functions/local/server';
import type { World } from '../../functions/local/walk';
import type { Deps } from '../../functions/ports';
import { stores } from '../../functions/stores';
import { startWechatStandin, type WechatStandin } from '../standins/wechat';
import { worldOverHttp } from '../support/http-world';

const wechatApp = { appid: 'wx-test', secret: 'secret' };

/** The whole system with the demonstration county, no case, and WeChat's servers behind it. */
export type WeappWorld = World & {
  readonly url: string;
  readonly deps: Deps;
  readonly wechat: WechatStandin;
  readonly stop: () => Promise<void>;
};

const databaseUri = (): string => {
  const given = process.env['TEST_STACK_MONGODB'];
  if (!given)
    throw new Error('tests/support/browser-setup.ts has not run: use the "browser" project');
  const uri = new URL(given);
  uri.pathname = `/w${randomBytes(6).toString('hex')}`;
  return uri.href;
};

/** Starts it on a database of its own; the caller stops it. */
export const startWeappWorld = async (): Promise<WeappWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'daojiao-weapp-'));
  const wechat = await startWechatStandin(wechatApp);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = readEnv({
    MONGODB_URI: databaseUri(),
    PUBLIC_URL: url,
    LOCAL_DIR: folder,
    WECHAT_API: wechat.url,
    WECHAT_APPID: wechatApp.appid,
    WECHAT_SECRET: wechatApp.secret,
  });
  const connection = await connect(env.MONGODB_URI);
  await migrate(connection, Object.values(stores));
  const clock = () => instantOf(Date.now());
  const deps = buildDeps({ connection, env, clock, newId: () => randomUUID() });
  await seedCounty(connection, deps);
  const files = localFilesOf(env, clock).handler;
  const close = await listen({ port, folder, deps, connection, files });
  const desks = await Promise.all(
    Object.entries(staff).map(async ([key, { phone }]) => [
      phone,
      await deps.sessions.open(`staff-${key}`, clock()),
    ]),
  );
  const held = Object.fromEntries(desks) as Record<string, string>;
  return {
    ...worldOverHttp(url, [], () => undefined, held),
    url,
    deps,
    wechat,
    stop: async () => {
      await close();
      await wechat.close();
      await connection.dropDatabase();
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
