import {
  followUpOf,
  ok,
  parseInput,
  type AnyFollowUps,
  type DomainError,
  type Result,
} from '@shared/kernel';
import type { Subject } from '@shared/case';
import { consequencesOf } from '@shared/case/consequences';
import { DuplicateKey, VersionConflict } from '../ports';
import { subjectOf } from './auth';
import type { Call } from './handler';
import { accepted, refused, type HttpAnswer } from './http';
import { leaveTrace } from './leave-trace';
import { once, replay, rowOf, submissionOf, type Submission } from './once';
import { actingFor, findCase, place, type Incoming, type Placed } from './place';
import type { Plan } from './plan';

/** How often a lost race for a record is run again before the person is told. */
const tries = 8;

type Running = Incoming & { readonly followUps: AnyFollowUps };

/** One call from the wire to the wire: parse, place the actor, authorise, run, commit, answer. */
export async function handle(call: Running): Promise<HttpAnswer> {
  const { handler, event, deps } = call;
  const admission = await handler.admit?.({ event, deps, path: `/${handler.endpoint.name}` });
  if (admission && !admission.ok) return refused(admission.error);
  const running: Running = { ...call, ...(admission ? { admitted: admission.value } : {}) };
  const body = parseBody(event.body);
  if (body === unreadable) return refused({ code: 'bad-input', params: { count: 1 } });

  // the person and the case are looked up at the same time
  const [subject, dispute] = await Promise.all([subjectOf(event, deps), findCase(running, body)]);
  if (handler.endpoint.on !== 'public' && !subject) return refused({ code: 'login-needed' });
  const submission = sentBy(running, subject);
  // what was accepted is answered again, also to one whose own act has taken his standing from him
  const before = submission && (await replay(deps, submission));
  if (before) return before;
  // who may not do it is told so before he is told what is wrong with his input
  const placed = place(running, body, subject, dispute);
  if (!placed.ok) return refused(placed.error);
  const input = parseInput(handler.endpoint.input, body);
  if (!input.ok) return refused(input.error);

  if (handler.endpoint.kind === 'read')
    return answerRead(running, { ...placed.value, input: input.value });
  if (!submission) {
    return refused({
      code: 'bad-input',
      params: { count: 1 },
      fields: [{ path: 'Idempotency-Key', message: '缺少提交编号，请退回重新进入这一页' }],
    });
  }
  const act = () => answerAct(running, { ...placed.value, input: input.value }, submission);
  return handler.reachesOut ? once(deps, submission, act) : act();
}

/** An act is known by its actor, its endpoint and the key its sender gave it; without a key it is not run. */
function sentBy(
  { handler, event, admitted }: Running,
  subject: Subject | undefined,
): Submission | undefined {
  const { kind, name } = handler.endpoint;
  const key = admitted?.key ?? event.headers['idempotency-key'];
  if (kind !== 'act' || !key || key.length > 255) return undefined;
  const seat = event.headers[actingFor] ? `@${event.headers[actingFor]}` : '';
  const who = admitted?.actor.id ?? (subject ? `${subject.account}${seat}` : 'public');
  return submissionOf({ who, endpoint: name, key, body: event.body ?? '' });
}

async function answerRead(running: Running, call: Placed): Promise<HttpAnswer> {
  const { handler, deps } = running;
  const result = await handler.run(call as Call<never>);
  if (!result.ok) return refused(result.error);
  const value = handler.endpoint.output.parse(result.value);
  await leaveTrace(handler, call, handler.shows?.(value as never), deps);
  return accepted(JSON.stringify(value));
}

async function answerAct(
  running: Running,
  placed: Placed,
  submission: Submission,
): Promise<HttpAnswer> {
  const fetched = (await running.handler.fetch?.(placed as Call<never>)) ?? ok(undefined);
  if (!fetched.ok) return refused(fetched.error);
  const first = { ...placed, fetched: fetched.value };
  for (let attempt = 1; ; attempt++) {
    if (attempt > 1) await pauseBefore(attempt);
    const call = attempt === 1 ? ok(first) : await placeAgain(running, first);
    if (!call.ok) return (await replay(running.deps, submission)) ?? refused(call.error);
    try {
      return await runOnce(running, call.value, submission);
    } catch (error) {
      if (error instanceof DuplicateKey) {
        const answer = await replay(running.deps, submission);
        if (answer) return answer;
        if (attempt < tries) continue;
        return refused({ code: 'changed-meanwhile' });
      }
      if (!(error instanceof VersionConflict)) throw error;
      if (attempt >= tries) return refused({ code: 'changed-meanwhile' });
    }
  }
}

/** What the winner wrote is read by others only once it is on disk: a hasty next try would lose to it again. */
function pauseBefore(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(5 * 2 ** attempt, 200)));
}

/** After a lost race the case is read again, and with it the caller's standing. */
async function placeAgain(
  running: Running,
  { input, subject, fetched }: Placed,
): Promise<Result<Placed, DomainError>> {
  const placed = place(running, input, subject, await findCase(running, input));
  return placed.ok ? ok({ ...placed.value, input, fetched }) : placed;
}

async function runOnce(
  running: Running,
  call: Placed,
  submission: Submission,
): Promise<HttpAnswer> {
  const { handler, followUps, deps } = running;
  const result = (await handler.run(call as Call<never>)) as Result<Plan<unknown>, DomainError>;
  // the same call may have been accepted between our first look and now: then its answer stands
  if (!result.ok) return (await replay(deps, submission)) ?? refused(result.error);

  const plan = result.value;
  const answer = JSON.stringify(handler.endpoint.output.parse(plan.answer));
  const moment = plan.moment ?? call.moment;
  const dispute = plan.dispute;
  const none = { notices: [], starts: [], stops: [] };
  await deps.commit({
    changes: plan.changes,
    facts: plan.facts.map((fact) => ({
      ...fact,
      audience: followUpOf(followUps, fact).audience ?? 'everyone',
    })),
    caseId: dispute?.id,
    ...(dispute ? consequencesOf(followUps, plan.facts, dispute, moment) : none),
    actor: {
      id: moment.actor.id,
      role: moment.actor.role,
      ...(moment.actor.party ? { party: moment.actor.party } : {}),
    },
    at: moment.at,
    idempotency: rowOf(submission, answer),
  });
  return accepted(answer);
}

const unreadable = Symbol('unreadable');

function parseBody(body: string | undefined): unknown {
  if (!body) return {};
  try {
    const parsed = JSON.parse(body) as unknown;
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? parsed
      : unreadable;
  } catch {
    return unreadable;
  }
}
