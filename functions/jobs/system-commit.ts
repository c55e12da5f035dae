import { systemActor } from '@shared/case';
import type { Commit } from '../ports';

type Write = Parameters<Commit>[0];

/** A write of the system itself; whatever is not named is empty. */
export function systemWrite(write: Pick<Write, 'changes' | 'at'> & Partial<Write>): Write {
  return {
    facts: [],
    caseId: undefined,
    notices: [],
    starts: [],
    stops: [],
    actor: { id: systemActor.id, role: systemActor.role },
    ...write,
  };
}
