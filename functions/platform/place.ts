import {
  fail,
  may,
  ok,
  type Actor,
  type DomainError,
  type Moment,
  type PartyId,
  type Result,
} from '@shared/kernel';
import { standingOf, type DisputeCase, type Subject } from '@shared/case';
import type { Deps } from '../ports';
import { tokenOf } from './auth';
import type { Admitted, Call, Handler } from './handler';
import type { HttpEvent } from './http';

/** Carries the party whose seat the caller takes, where he holds more than one in a case. */
export const actingFor = 'x-acting-for';

/** A call as it came in, and who signed it where another authority's system sent it. */
export type Incoming = {
  readonly handler: Handler;
  readonly deps: Deps;
  readonly event: HttpEvent;
  readonly admitted?: Admitted;
};

/** A call with its caller in his place. */
export type Placed = Call<unknown> & {
  readonly dispute?: DisputeCase;
  readonly fetched?: unknown;
};

/** Places the caller: in the case, at his desk, or nowhere. Unrelated people are told nothing of the case. */
export function place(
  incoming: Incoming,
  body: unknown,
  subject: Subject | undefined,
  dispute: DisputeCase | undefined,
): Result<Placed, DomainError> {
  const { handler, deps, event, admitted } = incoming;
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
  const { party } = body as { party?: PartyId };
  const chosen = event.headers[actingFor] as PartyId | undefined;
  const wanted = chosen ?? (endpoint.kind === 'act' ? undefined : party);
  const actor = standingOf(subject, dispute, at, wanted);
  if (chosen && actor.relation !== 'own' && standingOf(subject, dispute, at).relation === 'own')
    return fail({ code: 'seat-lost' });
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

/** The case a call is about, where it is about one. */
export async function findCase(
  { handler, deps }: Incoming,
  body: unknown,
): Promise<DisputeCase | undefined> {
  if (handler.endpoint.on !== 'case') return undefined;
  const { caseId } = body as { caseId?: unknown };
  return typeof caseId === 'string' ? deps.store.cases.find(caseId) : undefined;
}
