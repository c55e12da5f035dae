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

export type MainHandler = (
  event: HttpEvent,
  context: { readonly request_id?: string },
) => Promise<HttpAnswer>;

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
    const answer = await guarded(
      () => getDeps().then((deps) => handle({ handler, followUps, deps, event })),
      number,
      name,
    );
    log.info({
      endpoint: name,
      status: answer.statusCode,
      ms: Math.round(performance.now() - began),
      number,
    });
    return withCors(answer);
  };
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
    if (error instanceof ServiceRefused) return refused({ code: 'busy', params: { seconds: 10 } });
    log.error({
      endpoint,
      number,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return refused({ code: 'broken', params: { number } }, number);
  }
}

function withCors(answer: HttpAnswer): HttpAnswer {
  return { ...answer, headers: { ...answer.headers, ...cors } };
}
