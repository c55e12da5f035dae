import {
  fail,
  followUpOf,
  may,
  ok,
  type AnyFollowUps,
  type Actor,
  type DomainError,
  type Moment,
  type PartyId,
  type Result,
} from '@shared/kernel';
import { insurersOf, standingOf, type DisputeCase, type Subject } from '@shared/case';
import { consequencesOf } from '@shared/case/consequences';
import { DuplicateKey, VersionConflict, type Deps } from '../ports';
import { subjectOf, tokenOf } from './auth';
import type { Admitted, Call, Handler } from './handler';
import { accepted, refused, type HttpAnswer, type HttpEvent } from './http';
import { parseInput } from './input';
import { once, replay, rowOf, submissionOf, type Submission } from './once';
import type { Plan } from './plan';

/** How often a lost race for a record is run again before the person is told. */
const tries = 8;

type Running = {
  readonly handler: Handler;
  readonly followUps: AnyFollowUps;
  readonly deps: Deps;
  readonly event: HttpEvent;
  readonly admitted?: Admitted;
};

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
  const who = admitted?.actor.id ?? subject?.account ?? 'public';
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

type Placed = Call<unknown> & { readonly dispute?: DisputeCase; readonly fetched?: unknown };

/** Places the caller: in the case, at his desk, or nowhere. Unrelated people are told nothing of the case. */
function place(
  running: Running,
  body: unknown,
  subject: Subject | undefined,
  dispute: DisputeCase | undefined,
): Result<Placed, DomainError> {
  const { handler, deps, event, admitted } = running;
  const { endpoint } = handler;
  const at = deps.clock();
  const caller = { address: event.headers['x-scf-remote-addr'] ?? '', token: tokenOf(event) };
  const base = { input: undefined, deps, subject, caller, ...(admitted ? { admitted } : {}) };
  if (endpoint.on !== 'case') {
    const actor = admitted?.actor ?? standingOutside(subject);
    if (endpoint.on !== 'public' && !may(actor, endpoint.by, 'see'))
      return fail({ code: 'not-allowed' });
    return ok({ ...base, moment: momentOf(actor, deps, at) });
  }
  if (!dispute) return fail({ code: 'not-found' });
  const { party } = body as { party?: never };
  const actor = standingOf(subject, dispute, at, endpoint.kind === 'act' ? undefined : party);
  if (actor.relation === 'unrelated') return fail({ code: 'not-found' });
  if (!may(actor, endpoint.by, endpoint.scope)) return fail({ code: 'not-allowed' });
  return ok({ ...base, dispute, moment: momentOf(actor, deps, at) });
}

function standingOutside(subject: Subject | undefined): Actor {
  if (!subject) return { id: 'anonymous' as Actor['id'], role: 'anonymous', relation: 'unrelated' };
  if (!subject.staff) return { id: subject.account, role: 'party', relation: 'unrelated' };
  return {
    id: subject.account,
    role: subject.staff.role,
    relation: 'unrelated',
    office: subject.staff.office.id,
  };
}

function momentOf(actor: Actor, deps: Deps, at: Moment['at']): Moment {
  return { actor, at, newId: deps.newId };
}

async function findCase(
  { handler, deps }: Running,
  body: unknown,
): Promise<DisputeCase | undefined> {
  if (handler.endpoint.on !== 'case') return undefined;
  const { caseId } = body as { caseId?: unknown };
  return typeof caseId === 'string' ? deps.store.cases.find(caseId) : undefined;
}

/** Each read of personal data by somebody who is not the person leaves one line that the person can see. */
async function leaveTrace(
  handler: Handler,
  call: Placed,
  shown: readonly PartyId[] | undefined,
  deps: Deps,
): Promise<void> {
  const { endpoint } = handler;
  const { actor, at } = call.moment;
  const { dispute } = call;
  if (!endpoint.reveals || !dispute) return;
  const { party, purpose } = call.input as { party?: PartyId; purpose?: string };
  const whose = shown ?? (party ? [party] : dispute.parties.map((p) => p.id));
  const others = whose.filter((id) => actor.role !== 'party' || id !== actor.party);
  if (others.length === 0) return;
  await deps.looks.add({
    caseId: dispute.id,
    parties: [...new Set(others)],
    account: actor.id,
    role: actor.role,
    ...(actor.office ? { office: officeName(dispute, actor.office) } : {}),
    ...(actor.party ? { party: actor.party } : {}),
    what: endpoint.reveals,
    purpose: purpose ?? endpoint.name,
    at,
  });
}

function officeName(dispute: DisputeCase, office: string): string {
  const known = [...Object.values(dispute.offices), ...insurersOf(dispute)];
  return known.find((o) => o.id === office)?.name ?? office;
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
