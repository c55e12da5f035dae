import type { CalculationFacts } from '@shared/law/compensation';
import { guidedIds } from './guided';

type Facts = CalculationFacts;
type Victim = Facts['victims'][number];

/**
 * Takes what was entered without a case into the case: who was there, whose fault and which policies come from the case,
 * the losses from the draft. Nothing is typed again.
 */
export function carryInto(prefilled: Facts, draft: Facts, victimId: string): Facts {
  const lost = draft.victims[0];
  if (!lost) return prefilled;
  const known = prefilled.victims.some((v) => v.id === victimId);
  const placed = known ? prefilled.victims : [...prefilled.victims, newVictim(prefilled, victimId)];
  const { figures, statYears, settings } = draft;
  const payments = (draft.payments ?? []).flatMap((p) =>
    paymentIn(p, { ...prefilled, victims: placed }, victimId),
  );
  return {
    ...prefilled,
    ...(settings ? { settings } : {}),
    ...(figures ? { figures } : {}),
    ...(statYears ? { statYears } : {}),
    ...(payments.length > 0 ? { payments } : {}),
    victims: placed.map((v) => (v.id === victimId ? withLosses(v, lost) : v)),
  };
}

/** A party the finding names as unhurt, who has losses all the same. */
function newVictim({ parties }: Facts, id: string): Victim {
  const own = parties.find((p) => p.id === id || (p.liable ?? []).some((l) => l.id === id));
  return { id, ...(own ? { party: own.id, role: 'self' } : { role: 'outside' }), items: [] };
}

function withLosses(known: Victim, lost: Victim): Victim {
  const { ratedOn, items } = lost;
  return { ...known, ...(ratedOn ? { ratedOn } : {}), items };
}

type Payment = NonNullable<Facts['payments']>[number];

/** Money from 对方 belongs to the one other road user; with several, only the person can say whose it was. */
function paymentIn(payment: Payment, prefilled: Facts, victim: string): Payment[] {
  const own = prefilled.victims.find((v) => v.id === victim)?.party;
  const others = prefilled.parties.filter((p) => p.id !== own);
  const other = others.length === 1 ? others[0] : undefined;
  const [kind, id] = payment.by.split(':');
  if (kind === 'fund') return [{ ...payment, victim }];
  if (!other || id !== guidedIds.other) return [];
  const payer = kind === 'person' ? (other.liable?.[0]?.id ?? other.id) : other.id;
  return [{ ...payment, victim, by: `${kind}:${payer}` }];
}
