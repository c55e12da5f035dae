import { fail, ok, type DomainError, type Result } from '@shared/kernel';
import type { Accident } from '@shared/accident';
import type { Deps } from '../ports';

/** The accident of a case. A case that was not opened by the police has none. */
export async function findAccident(
  deps: Deps,
  caseId: string,
): Promise<Result<Accident, DomainError>> {
  const accident = await deps.store.accidents.first({ caseId });
  return accident ? ok(accident) : fail({ code: 'not-found' });
}
