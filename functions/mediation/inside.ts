import { fail, ok, type Actor, type DomainError, type Result } from '@shared/kernel';
import { seatOf, takesPart, type Mediation, type Seat } from '@shared/mediation';
import type { CaseCall } from '../platform';
import { recordsOf } from './act';

/** The wall of 调解规则 18: what is said and offered is read by those who take part, and by nobody else. */
export async function insideOnly(
  call: Pick<CaseCall<unknown>, 'deps' | 'dispute' | 'moment'>,
): Promise<Result<{ mediation: Mediation; seat: Seat }, DomainError>> {
  const records = await recordsOf(call);
  if (!records.ok) return records;
  const { mediation } = records.value;
  const seat = seatOf(call.moment.actor);
  if (!seat || !takesPart(mediation, seat)) return fail({ code: 'not-joined' });
  return ok({ mediation, seat });
}

/** The agreement is for the sides that joined, the mediator and his office. */
export function mayReadAgreement(mediation: Mediation, actor: Actor): boolean {
  const seat = seatOf(actor);
  return seat !== undefined && takesPart(mediation, seat);
}
