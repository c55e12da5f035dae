import { isActive, partyOf, type DisputeCase, type Subject } from '@shared/case';
import { dateOf, type Moment } from '@shared/kernel';

/** The person behind the account, as he stands under a line or a signature: `李红（代王秀兰）`. */
export function personName(subject: Subject, dispute: DisputeCase, { actor, at }: Moment): string {
  if (subject.staff) return subject.staff.name;
  if (!actor.party) throw new Error('neither staff nor party');
  const party = partyOf(dispute, actor.party);
  if (actor.role === 'party') return party.name;
  const helper = party.helpers.find(
    (one) => one.phone === subject.phone && isActive(one, dateOf(at)),
  );
  return helper ? `${helper.name}（代${party.name}）` : party.name;
}
