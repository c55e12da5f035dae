import type { Actor } from '@shared/kernel';
import { checklist } from './checklist';
import type { EvidenceItem, Reviewer } from './model';

/**
 * Who sees which item. The owner's side sees all of its own; everybody else only what is sealed.
 * The police see what concerns the accident, not anybody's health, income or family.
 */
export function seesItem(actor: Actor, item: EvidenceItem): boolean {
  if (isOwn(actor, item)) return true;
  if (actor.role === 'anonymous' || actor.relation === 'unrelated' || actor.relation === 'revoked')
    return false;
  if (item.status !== 'sealed') return false;
  return actor.role !== 'police' || !checklist[item.item].personal;
}

/** What is said of evidence stays inside the mediation: the police do not read it. */
export function seesReviews(actor: Actor): boolean {
  return actor.role !== 'police';
}

export function isOwn(actor: Actor, item: EvidenceItem): boolean {
  const acts = actor.role === 'party' || actor.role === 'helper';
  return acts && actor.relation === 'own' && actor.party === item.party;
}

/** The actor as one who comments: a party or an insurer, never on his own item. */
export function reviewerOf(actor: Actor, item: EvidenceItem): Reviewer | undefined {
  if (isOwn(actor, item)) return undefined;
  if (actor.role === 'insurer' && actor.office) return { office: actor.office };
  if ((actor.role === 'party' || actor.role === 'helper') && actor.party)
    return { party: actor.party };
  return undefined;
}

export function sameReviewer(a: Reviewer, b: Reviewer): boolean {
  return 'party' in a
    ? 'party' in b && a.party === b.party
    : 'office' in b && a.office === b.office;
}
