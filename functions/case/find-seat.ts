import { actingParties, type DisputeCase, type Party, type Subject } from '@shared/case';
import { fail, ok, type DomainError, type Moment, type Result } from '@shared/kernel';
import type { Deps } from '../ports';

const triesPerDay = 5;

export type Claimed = { readonly code: string; readonly name: string; readonly idLastFour: string };
export type Seat = {
  readonly dispute: DisputeCase;
  readonly party: Party;
  readonly moment: Moment;
};

/** Case and party by code, name and the last four. One answer for every kind of mismatch, five wrong ones a day. */
export async function findSeat(
  deps: Deps,
  subject: Subject,
  claimed: Claimed,
  moment: Moment,
): Promise<Result<Seat, DomainError>> {
  const key = `join/${subject.account}/${moment.at.slice(0, 10)}`;
  const left = await deps.counters.take(key, triesPerDay, 86_400);
  if (left === undefined) return fail({ code: 'too-many-tries' });
  const dispute = await deps.store.cases.first({ code: claimed.code });
  // nobody enters as one who died: his family is entered under its own name
  const party = (dispute ? actingParties(dispute) : []).find(
    (p) => p.name === claimed.name && p.idNumber.toUpperCase().endsWith(claimed.idLastFour),
  );
  if (!dispute || !party) return fail({ code: 'no-match', params: { left } });
  await deps.counters.giveBack(key);
  const actor = { ...moment.actor, role: 'party', relation: 'own', party: party.id } as const;
  return ok({ dispute, party, moment: { ...moment, actor } });
}
