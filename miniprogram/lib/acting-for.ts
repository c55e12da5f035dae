import { dropStored, readStored, writeStored } from './store';

/** Kept with the drafts of the person: whoever signs in next on this phone acts for nobody else's choice. */
const keyOf = (caseId: string) => `draft:acting-for:${caseId}`;

/** Whose seat this person takes in a case where he holds more than one; nothing while he has not chosen. */
export function actingFor(caseId: unknown): string | undefined {
  const party = typeof caseId === 'string' ? readStored(keyOf(caseId)) : undefined;
  return typeof party === 'string' ? party : undefined;
}

export function actFor(caseId: string, party: string): void {
  writeStored(keyOf(caseId), party);
}

/** The seat is his no more. */
export function actForNobody(caseId: unknown): void {
  if (typeof caseId === 'string') dropStored(keyOf(caseId));
}
