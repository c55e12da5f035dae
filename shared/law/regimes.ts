import { day, type Dated } from './dated';

/** Whose yardstick: one urban for all, or by residence (城乡标准). */
export type Regime = 'urban-for-all' | 'by-residence';

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

const byResidence = (until: string): Dated<Regime> => ({
  from: day('2004-05-01'),
  until: day(until),
  value: 'by-residence',
  cite: { source: 'pi-2003', article: '25' },
  verified: true,
});
const urbanFrom = (from: string, source: string, verified: boolean): Dated<Regime> => ({
  from: day(from),
  value: 'urban-for-all',
  cite: { source, article: '1' },
  verified,
});

/** Pilots of a province, counted by the day of decision, whatever the accident date. */
const pilots: Readonly<Record<string, readonly Dated<Regime>[]>> = {
  河南: [byResidence('2019-12-20'), urbanFrom('2019-12-20', 'henan-urban-pilot', true)],
  陕西: [byResidence('2019-12-01'), urbanFrom('2019-12-01', 'shaanxi-urban-pilot', true)],
  天津: [byResidence('2019-12-31'), urbanFrom('2019-12-31', 'tianjin-urban-pilot', true)],
};

/** Pilots of a province that count by the day of the tort. */
const accidentPilots: Readonly<Record<string, readonly Dated<Regime>[]>> = {
  上海: [byResidence('2020-01-01'), urbanFrom('2020-01-01', 'shanghai-urban-pilot', false)],
};

/** What is known of pilots that held only in places, or whose day of reckoning is not known. */
const pilotNotes: Readonly<Record<string, string>> = {
  四川: '四川自 2021 年 3 月 1 日起全省试行，此前只在成都、遂宁、宜宾、阿坝。',
  福建: '福建自 2020 年 1 月 1 日起先在厦门、莆田、平潭试行。',
  宁夏: '宁夏自 2020 年 1 月 1 日起先在银川试行。',
  新疆: '新疆自 2019 年 12 月 1 日起先在昌吉、阿克苏试行。',
};
export const pilotNote = (province: string): string => pilotNotes[province] ?? '';

/** By the accident, for every province. */
export const regimesByAccident: readonly Dated<Regime>[] = national;

/** Pilots by the day of the tort; empty where the province had none on record. */
export const pilotsByAccident = (province: string): readonly Dated<Regime>[] =>
  accidentPilots[province] ?? [];

/** By the day of decision; empty where the province had no pilot on record. */
export function regimesByDecision(province: string): readonly Dated<Regime>[] {
  return pilots[province] ?? [];
}
