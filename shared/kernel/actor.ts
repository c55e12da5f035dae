import { z } from 'zod';
import type { AccountId, OfficeId, PartyId } from './id';

/** Who acts. `helper` is a relative or agent acting for a party (亲友代办、代理人). */
export const Role = z.enum([
  'anonymous',
  'party',
  'helper',
  'insurer',
  'police',
  'mediator',
  'clerk',
  'appraiser',
  'judge',
  'lawyer',
  'fund-officer',
  'supervisor',
  'system',
]);
export type Role = z.infer<typeof Role>;

/** How the actor stands to the case. `assigned`: this case is in his hands or in his office's. */
export const Relation = z.enum(['own', 'assigned', 'same-office', 'unrelated', 'revoked']);
export type Relation = z.infer<typeof Relation>;

/** What a helper may do for the party; each scope is granted by itself. */
export const HelperScope = z.enum(['see', 'evidence', 'talk', 'sign', 'claim']);
export type HelperScope = z.infer<typeof HelperScope>;

/** What a helper needs for an action: one scope, or any one of several. */
export type NeededScope = HelperScope | readonly HelperScope[];

/** Which role in which relation may do something. Whoever is not listed may not. */
export type Access = Readonly<Partial<Record<Role, readonly Relation[]>>>;

/** A person at work: fixed by the session, placed in the case by `standingOf`. */
export type Actor = {
  readonly id: AccountId;
  readonly role: Role;
  readonly relation: Relation;
  readonly party?: PartyId;
  readonly office?: OfficeId;
  readonly scopes?: readonly HelperScope[];
};

/** The one question of access: denied unless listed, and a helper also needs the scope. */
export function may(actor: Actor, access: Access, scope?: NeededScope): boolean {
  if (!access[actor.role]?.includes(actor.relation)) return false;
  if (actor.role !== 'helper') return true;
  const needed = typeof scope === 'string' ? [scope] : (scope ?? []);
  return needed.some((one) => actor.scopes?.includes(one));
}
