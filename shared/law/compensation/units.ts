import type { RoadUser, Victim } from './input';

/** The tractor of a trailer, else the road user himself: one unit (主挂一体) owes, is insured and is no third party to itself. */
export function unitOf(id: string | undefined, parties: readonly RoadUser[]): string | undefined {
  const user = parties.find((p) => p.id === id);
  return user?.kind === 'trailer' ? (user.towedBy ?? user.id) : id;
}

/** The unit a victim was in or with; somebody outside it (甩出车外、被自己的车碰到) belongs to none. */
export const unitOfVictim = (
  victim: Pick<Victim, 'party' | 'role'>,
  parties: readonly RoadUser[],
): string | undefined => (victim.role === 'outside' ? undefined : unitOf(victim.party, parties));
