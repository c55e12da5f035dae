import { type DisputeCase, type Party, type Subject } from '@shared/case';
import { fail, ok, type DomainError, type Moment, type Result } from '@shared/kernel';
import type { Deps } from '../ports';

const triesPerDay = 5;

export type Claimed = { readonly code: string; readonly name: string; readonly idLastFour: string };
export type Seat = {
  readonly dispute: DisputeCase;
  readonly party: Party;
  readonly moment: Moment;
};

/** Case and party by code, name and the last four. One answer for every kind of mismatch, five tries a day. */
export async function findSeat(
  deps: Deps,
  subject: Subject,
  claimed: Claimed,
  moment: Moment,
): Promise<Result<Seat, DomainError>> {
  const key = `join/${subject.account}/${moment.at.slice(0, 10)}`;
  const before = await deps.counters.read(key);
  if (before >= triesPerDay) return fail({ code: 'too-many-tries' });
  const dispute = await deps.store.cases.first({ code: claimed.code });
  const party = dispute?.parties.find(
    (p) => p.name === claimed.name && p.idNumber.toUpperCase().endsWith(claimed.idLastFour),
  );
  if (!dispute || !party) {
    const used = await deps.counters.hit(key, 86_400);
    return fail({ code: 'no-match', params: { left: Math.max(0, triesPerDay - used) } });
  }
  const actor = { ...moment.actor, role: 'party', relation: 'own', party: party.id } as const;
  return ok({ dispute, party, moment: { ...moment, actor } });
}
