import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { readEnv, type Env } from '../config/env';
import { instantOf } from '@shared/kernel';
import * as mongo from './adapters/mongo';
import { wechatIdentity, wechatTokens } from './adapters/tencent/wechat';
import type { Clock, Deps, RecordKind, Store } from './ports';
import { stores } from './stores';

export type DepsOptions = { readonly connection: Connection; readonly env: Env; readonly clock: Clock; readonly newId: () => string };

/** Plain construction: which adapter stands behind which port. The only file that knows them all. */
export function buildDeps({ connection, env, clock, newId }: DepsOptions): Deps {
  const wechat = { api: env.WECHAT_API, appid: env.WECHAT_APPID, secret: env.WECHAT_SECRET };
  const token = wechatTokens(wechat, () => Date.parse(clock()));
  return {
    store: storeOf(connection),
    facts: mongo.factsIn(connection),
    offices: mongo.officesIn(connection),
    counters: mongo.countersIn(connection, clock),
    sessions: mongo.sessionsIn(connection),
    codes: mongo.codesIn(connection),
    looks: mongo.looksIn(connection, newId),
    commit: mongo.commitWith(connection, stores),
    idempotency: mongo.idempotencyIn(connection),
    signals: mongo.signalsIn(connection, newId),
    keys: mongo.agencyKeysIn(connection),
    nonces: mongo.noncesIn(connection),
    identity: wechatIdentity(wechat, token),
    clock,
    newId,
    config: { publicUrl: env.PUBLIC_URL, region: env.REGION },
  } as unknown as Deps;
}

function storeOf(connection: Connection): Store {
  return Object.fromEntries(
    (Object.keys(stores) as RecordKind[]).map((kind) => [kind, mongo.repositoryOf(connection, stores[kind])]),
  ) as unknown as Store;
}

let pending: Promise<Deps> | undefined;

/** One set of adapters per function instance, connected at the first call. */
export function lazyDeps(): Promise<Deps> {
  pending ??= connectDeps().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}

async function connectDeps(): Promise<Deps> {
  const env = readEnv(process.env);
  const connection = await mongo.connect(env.MONGODB_URI);
  return buildDeps({ connection, env, clock: () => instantOf(Date.now()), newId: () => randomUUID() });
}
