import { caseFollowUps } from '@shared/case';
import type { AnyFollowUps } from '@shared/kernel';
import { ServiceRefused, type Deps } from '../ports';
import { handle } from './handle';
import type { Handler } from './handler';
import { refused, type HttpAnswer, type HttpEvent } from './http';
import { log } from './log';

/** A cloud function: its handlers by endpoint name, and what follows its facts. */
export type CloudFunction = {
  readonly name: string;
  readonly handlers: readonly Handler[];
  readonly followUps: AnyFollowUps;
};

/** What SCF says of a call: its number, and when it will end the function. */
export type ScfContext = { readonly request_id?: string; readonly time_limit_in_ms?: number };

export type MainHandler = (event: HttpEvent, context: ScfContext) => Promise<HttpAnswer>;

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-allow-methods': 'POST, OPTIONS',
};

/** SCF entry of a function. `/mediation/sign-agreement` and `/api/mediation/sign-agreement` both reach it. */
export function toScf(fn: CloudFunction, getDeps: () => Promise<Deps>): MainHandler {
  const byName = new Map(fn.handlers.map((handler) => [handler.endpoint.name as string, handler]));
  const followUps = { ...caseFollowUps, ...fn.followUps };
  return async (event, context) => {
    if (event.httpMethod === 'OPTIONS') return { statusCode: 204, headers: cors, body: '' };
    const name = event.path.replace(/^\/(api\/)?/, '');
    const handler = byName.get(name);
    if (!handler || event.httpMethod !== 'POST') return withCors(refused({ code: 'not-found' }));
    const number = (context.request_id ?? '').slice(0, 8) || 'unknown';
    const began = performance.now();
    const run = () => getDeps().then((deps) => handle({ handler, followUps, deps, event }));
    const answer = await beforeTheEnd(guarded(run, number, name), context.time_limit_in_ms);
    log.info({
      endpoint: name,
      status: answer.statusCode,
      ms: Math.round(performance.now() - began),
      number,
    });
    return withCors(answer);
  };
}

/** The cloud ends a function without a word; a second earlier the person is told to ask again with the same key. */
async function beforeTheEnd(
  answer: Promise<HttpAnswer>,
  limitMs: number | undefined,
): Promise<HttpAnswer> {
  if (limitMs === undefined) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HttpAnswer>((resolve) => {
    timer = setTimeout(() => resolve(refused(away)), limitMs - 1000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const away = { code: 'busy', params: { seconds: 10 } } as const;

/** The database's driver by its own names: the line was cut, nobody answers, or the pool is used up. */
const awayNames =
  /^Mongo(ose)?(Network|ServerSelection|WaitQueue|PoolCleared|NotConnected|Topology)/;
/** What the database itself says while it goes down or comes up. */
const awayLabels = [
  'RetryableWriteError',
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
];

/** Nothing is wrong with the call: it may be sent again as it is. */
function isAway(error: unknown): boolean {
  if (error instanceof ServiceRefused) return true;
  const { name = '', errorLabels = [] } = (error ?? {}) as {
    name?: string;
    errorLabels?: readonly string[];
  };
  return awayNames.test(name) || errorLabels.some((label) => awayLabels.includes(label));
}

/** Whatever breaks becomes a number the person can read out; the cause stays in the log. */
async function guarded(
  run: () => Promise<HttpAnswer>,
  number: string,
  endpoint: string,
): Promise<HttpAnswer> {
  try {
    return await run();
  } catch (error) {
    log.error({
      endpoint,
      number,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return isAway(error) ? refused(away) : refused({ code: 'broken', params: { number } }, number);
  }
}

function withCors(answer: HttpAnswer): HttpAnswer {
  return { ...answer, headers: { ...answer.headers, ...cors } };
}
