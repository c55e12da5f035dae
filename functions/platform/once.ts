import { createHash } from 'node:crypto';
import type { Deps } from '../ports';
import { accepted, refused, type HttpAnswer } from './http';
import { log } from './log';
import { openAnswer, sealAnswer } from './sealed-answer';

/** One submission: the hash it is known by, the hash of its content, and the raw key that opens its stored answer. */
export type Submission = {
  readonly id: string;
  readonly bodyHash: string;
  readonly rawKey: string;
};

export function submissionOf(call: {
  readonly who: string;
  readonly endpoint: string;
  readonly key: string;
  readonly body: string;
}): Submission {
  return {
    id: hash(`${call.who}\n${call.endpoint}\n${call.key}`),
    bodyHash: hash(call.body),
    rawKey: call.key,
  };
}

/** Waiting for the same submission to end: from 20 ms up to 400 ms a time, about eight seconds in all. */
const patience: readonly number[] = [20, 40, 80, 160, ...Array<number>(19).fill(400)];

/**
 * Runs a submission once, however often it is sent at the same time: codes are used up and messages go out while it
 * runs, which no transaction takes back. The others wait and get its answer; after a refusal the next one runs.
 */
export async function once(
  deps: Deps,
  submission: Submission,
  run: () => Promise<HttpAnswer>,
  waits = patience,
): Promise<HttpAnswer> {
  const holder = deps.newId();
  for (const wait of waits) {
    if (await deps.idempotency.hold(submission.id, holder))
      return held(deps, submission, holder, run);
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await replay(deps, submission);
    if (answer) return answer;
  }
  return refused({ code: 'still-running' });
}

async function held(
  deps: Deps,
  submission: Submission,
  holder: string,
  run: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  try {
    return (await replay(deps, submission)) ?? (await run());
  } finally {
    // what was done is done: a hold that cannot be released ends by itself
    await deps.idempotency.release(submission.id, holder).catch((error: unknown) => {
      log.error({ hold: 'not released', error: String(error) });
    });
  }
}

/** The answer of the same submission, if it was accepted before. */
export async function replay(
  deps: Deps,
  { id, bodyHash, rawKey }: Submission,
): Promise<HttpAnswer | undefined> {
  const stored = await deps.idempotency.find(id);
  if (!stored) return undefined;
  return stored.bodyHash === bodyHash
    ? accepted(openAnswer(stored.answer, rawKey, id))
    : refused({ code: 'key-reused' });
}

/** What is stored of an accepted submission. */
export function rowOf({ id, bodyHash, rawKey }: Submission, answer: string) {
  return { key: id, bodyHash, answer: sealAnswer(answer, rawKey, id) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
