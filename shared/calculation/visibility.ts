import type { Actor } from '@shared/kernel';
import type { CalculationRecord } from './model';

/**
 * Who reads a kept calculation: the side that saved it, and everybody at the table once it lies there. A side that
 * counts for itself how far it can go shows that to nobody else, not to the mediator either.
 */
export function mayRead(
  actor: Actor,
  record: CalculationRecord,
  tabled: ReadonlySet<string>,
): boolean {
  return tabled.has(record.id) || isOwnSide(actor, record);
}

/** Only the side that keeps a calculation puts it on the table. */
export const mayTable = isOwnSide;

/** A party and its helpers are one side, and so are the people of one office. */
function isOwnSide(actor: Actor, { by, party, office }: CalculationRecord): boolean {
  if (party !== undefined) return actor.party === party;
  return by === actor.id || (office !== undefined && office === actor.office);
}
