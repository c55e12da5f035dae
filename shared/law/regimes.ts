import { day, type Dated } from './dated';

/** Whose yardstick: one urban for all, or by residence (城乡标准). */
export type Regime = 'urban-for-all' | 'by-residence';

/** The clock that decides: the end of the first-instance debate, or the tort itself. */
export type RegimeRule = { readonly regime: Regime; readonly clock: 'decided' | 'accident' };

const national: readonly Dated<Regime>[] = [
  {
    from: day('2004-05-01'),
    until: day('2022-05-01'),
    value: 'by-residence',
    cite: { source: 'pi-2003', article: '25' },
    verified: true,
  },
  {
    from: day('2022-05-01'),
    value: 'urban-for-all',
    cite: { source: 'pi-2022', article: '12' },
    verified: true,
  },
];

/** Pilots of a province, counted by the day of decision, whatever the accident date. */
const pilots: Readonly<Record<string, readonly Dated<Regime>[]>> = {
  河南: [
    {
      from: day('2004-05-01'),
      until: day('2019-12-20'),
      value: 'by-residence',
      cite: { source: 'pi-2003', article: '25' },
      verified: true,
    },
    {
      from: day('2019-12-20'),
      value: 'urban-for-all',
      cite: { source: 'henan-urban-pilot', article: '1' },
      verified: true,
    },
  ],
};

/** By the accident, for every province. */
export const regimesByAccident: readonly Dated<Regime>[] = national;

/** By the day of decision; empty where the province had no pilot on record. */
export function regimesByDecision(province: string): readonly Dated<Regime>[] {
  return pilots[province] ?? [];
}
