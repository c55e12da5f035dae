import type { Citation, LocalDate } from '@shared/kernel';
import { day, type Dated } from './dated';

/** The three sub-limits (分项限额) of compulsory insurance, in 分, per accident. */
export type SubLimits = {
  readonly disability: number;
  readonly medical: number;
  readonly property: number;
};

export type CompulsoryLimits = { readonly withFault: SubLimits; readonly withoutFault: SubLimits };

const of = (disability: number, medical: number, property: number): SubLimits => ({
  disability: disability * 100,
  medical: medical * 100,
  property: property * 100,
});

/**
 * Limits of 交强险 by the moment of the accident, not of the policy. Both switches happened at
 * midnight, so the day decides.
 */
export const compulsoryLimits: readonly Dated<CompulsoryLimits>[] = [
  {
    from: day('2006-07-01'),
    until: day('2008-02-01'),
    value: { withFault: of(50_000, 8_000, 2_000), withoutFault: of(10_000, 1_600, 400) },
    cite: { source: 'compulsory-clauses-2006', article: '8' },
    verified: false,
  },
  {
    from: day('2008-02-01'),
    until: day('2020-09-19'),
    value: { withFault: of(110_000, 10_000, 2_000), withoutFault: of(11_000, 1_000, 100) },
    cite: { source: 'compulsory-clauses-2008', article: '8' },
    verified: true,
  },
  {
    from: day('2020-09-19'),
    value: { withFault: of(180_000, 18_000, 2_000), withoutFault: of(18_000, 1_800, 100) },
    cite: { source: 'compulsory-limits-2020', article: '1' },
    verified: true,
  },
];

/** The text on personal injury in force on a day, for citations. */
export const injuryLaw: readonly Dated<'pi-2003' | 'pi-2020' | 'pi-2022'>[] = [
  {
    from: day('2004-05-01'),
    until: day('2021-01-01'),
    value: 'pi-2003',
    cite: { source: 'pi-2003', article: '36' },
    verified: false,
  },
  {
    from: day('2021-01-01'),
    until: day('2022-05-01'),
    value: 'pi-2020',
    cite: { source: 'pi-2020', article: '24' },
    verified: true,
  },
  {
    from: day('2022-05-01'),
    value: 'pi-2022',
    cite: { source: 'pi-2022', article: '24' },
    verified: true,
  },
];

/** Basis of liability at the accident: 民法通则, 侵权责任法 or 民法典. */
export const liabilityLaw: readonly Dated<Citation>[] = [
  {
    from: day('2004-05-01'),
    until: day('2010-07-01'),
    value: { source: 'civil-principles', article: '119' },
    cite: { source: 'civil-principles', article: '119' },
    verified: false,
  },
  {
    from: day('2010-07-01'),
    until: day('2021-01-01'),
    value: { source: 'tort-law', article: '16' },
    cite: { source: 'tort-law', article: '16' },
    verified: false,
  },
  {
    from: day('2021-01-01'),
    value: { source: 'civil-code', article: '1179' },
    cite: { source: 'civil-code', article: '1179' },
    verified: true,
  },
];

/** Who pays first, by the law at the accident. */
export const paymentOrderLaw: readonly Dated<Citation>[] = [
  {
    from: day('2004-05-01'),
    until: day('2012-12-21'),
    value: { source: 'road-safety-law', article: '76' },
    cite: { source: 'road-safety-law', article: '76' },
    verified: true,
  },
  {
    from: day('2012-12-21'),
    until: day('2021-01-01'),
    value: { source: 'rti-2012', article: '16' },
    cite: { source: 'rti-2012', article: '16' },
    verified: false,
  },
  {
    from: day('2021-01-01'),
    value: { source: 'civil-code', article: '1213' },
    cite: { source: 'civil-code', article: '1213' },
    verified: true,
  },
];

/** First day the calculator can answer for: compulsory insurance began. */
export const firstAccidentDay: LocalDate = day('2006-07-01');
/** Last day the calculator accepts. */
export const lastAccidentDay: LocalDate = day('2099-12-31');
