import { inForce } from '../dated';
import { compulsoryLimits, type SubLimits } from '../limits';
import { fail, ok, type Citation, type DomainError, type Result } from '@shared/kernel';
import type { Context } from './context';
import type { RoadUser } from './input';
import type { Bucket } from './rules';

/** A purse inside compulsory insurance: one sub-limit, or the merged limit of older practice. */
export type PurseId = 'medical' | 'disability' | 'property' | 'personal' | 'all';

export type Policy = {
  readonly party: RoadUser;
  readonly payer: string;
  /** `in-lieu`: not insured, the person answers within the limit (道交解释 16). */
  readonly basis: 'compulsory' | 'in-lieu';
  readonly faulty: boolean;
  readonly full: SubLimits;
  /** What each purse still holds, and its whole limit, by which several policies divide a loss (道交解释 18). */
  readonly purses: ReadonlyMap<PurseId, number>;
  readonly weights: ReadonlyMap<PurseId, number>;
  readonly cite: Citation;
};

export function purseOf(bucket: Bucket, context: Context): PurseId | undefined {
  if (bucket === 'outside') return undefined;
  switch (context.settings.subLimits) {
    case 'separate':
      return bucket;
    case 'merged-personal':
      return bucket === 'property' ? 'property' : 'personal';
    case 'merged':
      return 'all';
  }
}

const noProperty: ReadonlySet<string> = new Set([
  'drunk',
  'drugged',
  'unlicensed',
  'intentional',
  'stolen',
]);

/** Drink, drugs, no licence, intent, theft: persons are still paid, property is not (条例 22). */
export const hasGrossFault = (user: RoadUser): boolean =>
  (user.driver ?? []).some((d) => noProperty.has(d));

/** The person who answers for a party: the first named, else the party itself. */
export const firstLiable = (user: RoadUser): string => user.liable?.[0]?.id ?? user.id;

/**
 * Drink or theft frees the insurer from things, not him who answers in an insurer's place (道交解释 16). Read narrowly,
 * the insurer of a stolen car advances rescue alone, within the medical sub-limit (条例 22).
 */
function available(
  user: RoadUser,
  limits: SubLimits,
  inLieu: boolean,
  { settings }: Context,
): SubLimits {
  const { used, reserved } = user.compulsory ?? {};
  const less = (of: keyof SubLimits): number =>
    Math.max(0, limits[of] - (used?.[of] ?? 0) - (reserved?.[of] ?? 0));
  const stolen = !inLieu && (user.driver ?? []).includes('stolen');
  return {
    medical: less('medical'),
    disability: stolen && settings.stolenCover === 'rescue' ? 0 : less('disability'),
    property: !inLieu && hasGrossFault(user) ? 0 : less('property'),
  };
}

function pursesOf(limits: SubLimits, context: Context): ReadonlyMap<PurseId, number> {
  const { medical, disability, property } = limits;
  switch (context.settings.subLimits) {
    case 'separate':
      return new Map<PurseId, number>([
        ['medical', medical],
        ['disability', disability],
        ['property', property],
      ]);
    case 'merged-personal':
      return new Map<PurseId, number>([
        ['personal', medical + disability],
        ['property', property],
      ]);
    case 'merged':
      return new Map<PurseId, number>([['all', medical + disability + property]]);
  }
}

/** Compulsory policies of the accident; `isFaulty` tells whether a party bears any share. */
export function policiesOf(
  context: Context,
  isFaulty: (user: RoadUser) => boolean,
): Result<Policy[], DomainError> {
  const limits = inForce('交强险责任限额', compulsoryLimits, context.accidentOn);
  if (!limits.ok) return fail(limits.error);
  const policies: Policy[] = [];
  for (const party of context.input.parties) {
    const status = party.compulsory?.status ?? 'unknown';
    // until 2013 a trailer had a policy of its own; without one it is part of its tractor
    const own = party.kind === 'motor' || (party.kind === 'trailer' && status === 'insured');
    if (!own) continue;
    const inLieu =
      status === 'uninsured' && context.settings.uninsuredPaysLimit && party.identified !== false;
    if (status !== 'insured' && !inLieu) continue;
    const faulty = isFaulty(party);
    const full = faulty ? limits.value.value.withFault : limits.value.value.withoutFault;
    policies.push({
      party,
      payer: inLieu ? `person:${firstLiable(party)}` : `compulsory:${party.id}`,
      basis: inLieu ? 'in-lieu' : 'compulsory',
      faulty,
      full,
      purses: pursesOf(available(party, full, inLieu, context), context),
      weights: pursesOf(full, context),
      cite: limits.value.cite,
    });
  }
  return ok(policies);
}
