import { fail, ok, type Actor, type DomainError, type Moment, type Result } from '@shared/kernel';
import type { DisputeCase, Party } from '@shared/case';
import type { Mediation } from '../model';
import { partyAt, partySeat, seatOf } from '../seat';
import { sideAt } from '../sides';
import { withSide } from './step';

/**
 * Whether two parties stand against each other. Driver and owner of one car do not, nor do two who bear no fault and
 * own nothing that does harm: neither can owe the other anything.
 */
function opposed(a: Party, b: Party): boolean {
  const ofCar = ({ kind }: Party) => kind === 'driver' || kind === 'owner';
  if (a.vehicle !== undefined && a.vehicle === b.vehicle && ofCar(a) && ofCar(b)) return false;
  const onlyHurt = ({ kind, fault }: Party) => kind !== 'owner' && fault === 'none';
  return !(onlyHurt(a) && onlyHurt(b));
}

/** The party against this one for which the actor stands already: he is it himself, or has spoken or signed for it. */
function otherSideOf(
  { id, party }: Actor,
  dispute: DisputeCase,
  mediation: Mediation | undefined,
): Party | undefined {
  const here = dispute.parties.find((one) => one.id === party);
  return dispute.parties.find((one) => {
    if (!here || one.id === here.id || !opposed(here, one)) return false;
    if (one.account === id) return true;
    const seat = partySeat(one.id);
    const spoke = mediation && sideAt(mediation, seat)?.spokenBy?.includes(id);
    const signed = mediation?.agreement?.signatures.some((s) => s.seat === seat && s.by === id);
    return spoke === true || signed === true;
  });
}

/** 双方代理 (民法典 168): nobody speaks for two sides that stand against each other. */
export function forOneSide(
  { actor }: Moment,
  dispute: DisputeCase,
  mediation?: Mediation,
): Result<true, DomainError> {
  const other = otherSideOf(actor, dispute, mediation);
  if (!other) return ok(true);
  const cite = { source: 'civil-code', article: '168' };
  return fail({ code: 'both-sides', params: { name: other.name }, cite });
}

/** Who spoke for a party is kept with its side, so that he cannot speak for the other. */
export function spoken(mediation: Mediation, { actor }: Moment): Mediation {
  const seat = seatOf(actor);
  const side = seat && partyAt(seat) ? sideAt(mediation, seat) : undefined;
  if (!side || side.spokenBy?.includes(actor.id)) return mediation;
  return withSide(mediation, { ...side, spokenBy: [...(side.spokenBy ?? []), actor.id] });
}
