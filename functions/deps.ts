import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { readEnv, type Env } from '../config/env';
import { epochOf, instantOf } from '@shared/kernel';
import { localESign } from './adapters/local/e-sign';
import { localFiles, type LocalFiles } from './adapters/local/files';
import { localSms } from './adapters/local/messages';
import { localNotary } from './adapters/local/notary';
import { localPayments } from './adapters/local/payments';
import { localRooms } from './adapters/local/video';
import * as mongo from './adapters/mongo';
import { cosFiles } from './adapters/tencent/cos';
import { tencentESign } from './adapters/tencent/e-sign';
import { tencentSms } from './adapters/tencent/sms';
import { trtcRooms } from './adapters/tencent/trtc';
import {
  wechatIdentity,
  wechatSubscriptionMessages,
  wechatTokens,
} from './adapters/tencent/wechat';
import type {
  Clock,
  Deps,
  ESign,
  FileStore,
  Messenger,
  RecordKind,
  Store,
  VideoRooms,
} from './ports';
import { stores } from './stores';

export type DepsOptions = {
  readonly connection: Connection;
  readonly env: Env;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Plain construction: which adapter stands behind which port. The only file that knows them all. */
export function buildDeps({ connection, env, clock, newId }: DepsOptions): Deps {
  const wechat = { api: env.WECHAT_API, appid: env.WECHAT_APPID, secret: env.WECHAT_SECRET };
  const token = wechatTokens(wechat, () => epochOf(clock()));
  const notary = localNotary(join(env.LOCAL_DIR, 'keys', 'notary.pem'));
  return {
    store: storeOf(connection),
    facts: mongo.factsIn(connection),
    offices: mongo.officesIn(connection),
    counters: mongo.countersIn(connection, clock),
    sessions: mongo.sessionsIn(connection),
    codes: mongo.codesIn(connection),
    looks: mongo.looksIn(connection, newId),
    commit: mongo.commitWith(connection, stores),
    idempotency: mongo.idempotencyIn(connection, clock),
    signals: mongo.signalsIn(connection, newId),
    keys: mongo.agencyKeysIn(connection),
    nonces: mongo.noncesIn(connection),
    identity: wechatIdentity(wechat, token),
    messenger: {
      sms: smsOf(connection, env, clock),
      wechat: wechatSubscriptionMessages(wechat, token, env.WECHAT_TEMPLATES),
    },
    files: filesOf(env, clock),
    rooms: roomsOf(env),
    esign: esignOf(env),
    notary,
    payments: localPayments(connection, notary),
    clock,
    newId,
    config: { publicUrl: env.PUBLIC_URL, region: env.REGION },
  };
}

function smsOf(connection: Connection, env: Env, clock: Clock): Messenger['sms'] {
  if (env.MESSAGES === 'local') return localSms(connection, clock);
  const {
    TENCENT_SECRET_ID: secretId,
    TENCENT_SECRET_KEY: secretKey,
    TENCENT_REGION: region,
  } = env;
  const config = {
    secretId,
    secretKey,
    region,
    appId: env.SMS_APP_ID,
    signName: env.SMS_SIGN_NAME,
    templates: { default: env.SMS_TEMPLATE_ID },
  };
  return tencentSms(config, mongo.sentIn(connection, clock));
}

function roomsOf(env: Env): VideoRooms {
  return env.ROOMS === 'local'
    ? localRooms(env.ICE_SERVERS)
    : trtcRooms({ sdkAppId: env.TRTC_APP_ID, secret: env.TRTC_SECRET });
}

function esignOf(env: Env): ESign {
  if (env.SIGNATURES === 'local') return localESign(join(env.LOCAL_DIR, 'keys', 'e-sign'));
  const {
    TENCENT_SECRET_ID: secretId,
    TENCENT_SECRET_KEY: secretKey,
    TENCENT_REGION: region,
  } = env;
  return tencentESign({
    secretId,
    secretKey,
    region,
    operatorId: env.ESS_OPERATOR_ID,
    patience: 20,
    pauseMs: 500,
  });
}

function filesOf(env: Env, clock: Clock): FileStore {
  if (env.FILES === 'local') return localFilesOf(env, clock).store;
  return cosFiles({
    secretId: env.TENCENT_SECRET_ID,
    secretKey: env.TENCENT_SECRET_KEY,
    region: env.TENCENT_REGION,
    bucket: env.COS_BUCKET,
  });
}

/** Files on this machine. Whoever serves HTTP mounts the handler, so that the signed links lead somewhere. */
export function localFilesOf(env: Env, clock: Clock): LocalFiles {
  const baseUrl = `${env.PUBLIC_URL.replace(/\/$/, '')}/files`;
  return localFiles({ folder: join(env.LOCAL_DIR, 'files'), baseUrl, now: () => epochOf(clock()) });
}

function storeOf(connection: Connection): Store {
  return Object.fromEntries(
    (Object.keys(stores) as RecordKind[]).map((kind) => [
      kind,
      mongo.repositoryOf(connection, stores[kind]),
    ]),
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
  return buildDeps({
    connection,
    env,
    clock: () => instantOf(Date.now()),
    newId: () => randomUUID(),
  });
}
