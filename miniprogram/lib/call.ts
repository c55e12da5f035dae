import Taro from '@tarojs/taro';
import type { z } from 'zod';
import {
  fail,
  ok,
  parseInput,
  Refusal,
  sentenceOf,
  type Endpoint,
  type Result,
} from '@shared/kernel';
import { actForNobody, actingFor } from './acting-for';
import { newKey } from './id-key';
import { isOnline } from './online';
import { session, sessionEnded } from './session';
import { callTexts } from './texts';

/** How long we wait for an answer, in milliseconds. WeChat itself gives up after 60 s. */
const patience = { read: 15_000, act: 30_000 } as const;

/** Refusals after which the deed may or may not have been done: the same key is sent again. */
const unsettled: readonly string[] = [
  'offline',
  'no-answer',
  'unreadable',
  'busy',
  'still-running',
  'broken',
];

export type CallOptions = {
  /** The submission's key, for `act`; without one a new key is made, which fits only deeds that may be done twice. */
  readonly key?: string;
};

export type Answer<E extends Endpoint> = Result<z.output<E['output']>, Refusal>;

/**
 * One call to a function: checks the input by the contract, sends, and gives the answer or a refusal
 * with a sentence for the person. Never throws for what a person or a network can do.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: z.input<E['input']>,
  options: CallOptions = {},
): Promise<Answer<E>> {
  const checked = parseInput(endpoint.input, input);
  if (!checked.ok) return fail(refusalOfInput(checked.error));
  if (!isOnline()) return fail({ code: 'offline', message: callTexts.offline });
  const answer = await send(endpoint, input, options);
  if (!answer.ok && answer.error.code === 'login-needed') sessionEnded();
  if (!answer.ok && answer.error.code === 'seat-lost') actForNobody(caseOf(input));
  return answer as Answer<E>;
}

/** Whether the same submission must be sent with the same key again. */
export function isUnsettled(refusal: Refusal): boolean {
  return unsettled.includes(refusal.code);
}

/** Faulty fields by path, for the fields of a form. */
export function fieldErrors(refusal: Refusal | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((refusal?.fields ?? []).map((field) => [field.path, field.message]));
}

async function send(
  endpoint: Endpoint,
  input: unknown,
  options: CallOptions,
): Promise<Result<unknown, Refusal>> {
  try {
    const response = await Taro.request<unknown>({
      url: `${API_BASE}/api/${endpoint.name}`,
      method: 'POST',
      data: JSON.stringify(input),
      header: headers(endpoint, input, options),
      timeout: patience[endpoint.kind],
      dataType: 'json',
    });
    return answerOf(response.statusCode, response.data);
  } catch (error) {
    return answerOfFailure(error);
  }
}

/** The case a call is about, if it is about one. */
function caseOf(input: unknown): unknown {
  return (input as { caseId?: unknown } | undefined)?.caseId;
}

function headers(endpoint: Endpoint, input: unknown, options: CallOptions): Record<string, string> {
  const token = session()?.token;
  const seat = actingFor(caseOf(input));
  return {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(seat ? { 'x-acting-for': seat } : {}),
    ...(endpoint.kind === 'act' ? { 'idempotency-key': options.key ?? newKey() } : {}),
  };
}

function answerOf(status: number, body: unknown): Result<unknown, Refusal> {
  if (typeof body === 'object' && body !== null && 'ok' in body) {
    if (body.ok === true && 'value' in body && status === 200) return ok(body.value);
    const refusal = Refusal.safeParse('error' in body ? body.error : undefined);
    if (refusal.success) return fail(refusal.data);
  }
  if (status === 503 || status === 429) return fail(busy);
  return fail({ code: 'unreadable', message: callTexts.unreadable });
}

const busy: Refusal = {
  code: 'busy',
  message: sentenceOf({ code: 'busy', params: { seconds: 5 } }),
  params: { seconds: 5 },
};

/** H5 rejects refused requests with the response itself; everything else is a broken line. */
function answerOfFailure(error: unknown): Result<unknown, Refusal> {
  const rejected = error as { statusCode?: number; status?: number; data?: unknown } | undefined;
  const status = rejected?.statusCode ?? rejected?.status;
  if (typeof status === 'number' && status >= 400) return answerOf(status, rejected?.data);
  return fail(
    isOnline()
      ? { code: 'no-answer', message: callTexts['no-answer'] }
      : { code: 'offline', message: callTexts.offline },
  );
}

function refusalOfInput(error: Parameters<typeof sentenceOf>[0]): Refusal {
  return {
    code: error.code,
    message: sentenceOf(error),
    ...(error.fields ? { fields: [...error.fields] } : {}),
  };
}
