import type { RoadUser } from './input';

/** The tractor of a trailer, else the road user himself: one unit (主挂一体) owes, is insured and is no third party to itself. */
export function unitOf(id: string | undefined, parties: readonly RoadUser[]): string | undefined {
  const user = parties.find((p) => p.id === id);
  return user?.kind === 'trailer' ? (user.towedBy ?? user.id) : id;
}
