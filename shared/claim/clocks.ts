import type { PeriodId } from '@shared/law';
import type { InsuranceClaim } from './model';

/** Which law runs a claim's clocks: the regulation (交强险条例) as soon as any of it is compulsory cover, else the 保险法 alone. */
export type ClaimCover = 'compulsory' | 'commercial';

export function coverOf({ payments }: Pick<InsuranceClaim, 'payments'>): ClaimCover {
  const compulsory = payments.some((p) => p.covers.some((c) => c.cover === 'compulsory'));
  return compulsory ? 'compulsory' : 'commercial';
}

type Clocks = {
  readonly papers?: PeriodId;
  readonly assess: PeriodId;
  readonly pay: PeriodId;
};

/** For the commercial cover the law says “及时” of the papers and gives no figure: no clock runs (保险法 22、23). */
const claimClocks: Readonly<Record<ClaimCover, Clocks>> = {
  compulsory: { papers: 'claim-list-papers', assess: 'claim-assess', pay: 'claim-pay' },
  commercial: { assess: 'claim-assess-complex', pay: 'claim-pay-commercial' },
};

export function clocksUnder(cover: ClaimCover): Clocks {
  return cover === 'commercial' ? claimClocks.commercial : claimClocks.compulsory;
}

/** What can be determined is paid after 60 days although the whole is not (保险法 25). Nothing is open where the insurer agreed to the sum. */
export const advanceClock: PeriodId = 'claim-advance';

/** The periods of one kind, whichever law they come from. */
export function periodsOfClock(kind: keyof Clocks): readonly PeriodId[] {
  return Object.values(claimClocks).flatMap((clocks) => clocks[kind] ?? []);
}

/** All of them, in the order they run. */
export const claimPeriods: readonly PeriodId[] = [
  ...periodsOfClock('papers'),
  ...periodsOfClock('assess'),
  advanceClock,
  ...periodsOfClock('pay'),
];
