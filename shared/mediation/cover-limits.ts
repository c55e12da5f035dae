import { dateOf, sum, type Instant, type Money, type OfficeId } from '@shared/kernel';
import type { Policy, Severity } from '@shared/case';
import { compulsoryLimits, inForce } from '@shared/law';

/** What is needed of a case, on the phone as on the server, where the numbers of policies differ in what is told. */
type Accident = {
  readonly occurredAt: Instant;
  readonly severity: Severity;
  readonly vehicles: readonly {
    readonly policies: readonly (Pick<Policy, 'cover' | 'insurer'> & {
      limit?: Money | undefined;
    })[];
  }[];
};

/**
 * The most an insurer pays under its policies of one cover in this accident; `undefined` where that is not known.
 * 交强险 by the limits of the day, with fault; where only things were damaged by the property limit alone.
 */
export function mostUnder(
  { occurredAt, severity, vehicles }: Accident,
  insurer: OfficeId,
  cover: Policy['cover'],
): Money | undefined {
  const policies = vehicles
    .flatMap((vehicle) => vehicle.policies)
    .filter((policy) => policy.insurer.id === insurer && policy.cover === cover);
  if (cover === 'commercial') {
    const limits = policies.flatMap(({ limit }) => limit ?? []);
    return limits.length > 0 ? sum(limits) : undefined;
  }
  const limits = inForce('交强险限额', compulsoryLimits, dateOf(occurredAt));
  if (!limits.ok) return undefined;
  const { disability, medical, property } = limits.value.value.withFault;
  const each = severity === 'property' ? property : disability + medical + property;
  return (policies.length * each) as Money;
}
