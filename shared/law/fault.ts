import { inForce, day, type Dated } from './dated';
import type { DomainError, LocalDate, Result } from '@shared/kernel';

/** Grades of a police finding (事故认定): 全部, 主要, 同等, 次要, 无责任. */
export type Duty = 'full' | 'main' | 'equal' | 'minor' | 'none';

/** Share in percent of the motor side, by its duty. */
export type RatioTable = Readonly<Record<Duty, number>>;

const table = (
  full: number,
  main: number,
  equal: number,
  minor: number,
  none: number,
): RatioTable => ({
  full,
  main,
  equal,
  minor,
  none,
});

/** Between motor vehicles: by fault (道路交通安全法 76). */
export const motorRatios: readonly Dated<RatioTable>[] = [
  {
    from: day('2004-05-01'),
    value: table(100, 70, 50, 30, 0),
    cite: { source: 'commercial-clauses', article: '责任比例' },
    verified: true,
  },
];

/** The general table for a motor vehicle against a non-motor vehicle or a pedestrian. */
const general: readonly Dated<RatioTable>[] = [
  {
    from: day('2004-05-01'),
    value: table(100, 80, 60, 40, 10),
    cite: { source: 'fault-ratio-practice', article: '' },
    verified: false,
  },
];

/** The share of a driver without fault on a road closed to riders and pedestrians (高速公路等封闭道路), in percent. */
export const noFaultOnClosedRoad = 5;

/** By province where a local regulation or practice fixes them; figures of a range are its middle. */
const byProvince: Readonly<Record<string, readonly Dated<RatioTable>[]>> = {
  河南: [
    {
      from: day('2004-05-01'),
      until: day('2006-10-01'),
      value: table(100, 80, 60, 40, 10),
      cite: { source: 'fault-ratio-practice', article: '' },
      verified: false,
    },
    {
      from: day('2006-10-01'),
      value: table(100, 80, 60, 40, 10),
      cite: { source: 'henan-road-regulation', article: '' },
      verified: false,
    },
  ],
  河北: [
    {
      from: day('2004-05-01'),
      value: table(100, 85, 75, 45, 10),
      cite: { source: 'hebei-road-regulation', article: '58' },
      verified: false,
    },
  ],
  山东: [
    {
      from: day('2004-05-01'),
      until: day('2012-01-13'),
      value: table(100, 80, 60, 40, 10),
      cite: { source: 'fault-ratio-practice', article: '' },
      verified: false,
    },
    {
      from: day('2012-01-13'),
      value: table(100, 85, 65, 35, 10),
      cite: { source: 'shandong-road-regulation', article: '66' },
      verified: false,
    },
  ],
};

/** The motor side's share against a non-motor vehicle or pedestrian, by province and day. */
export function nonMotorRatios(
  province: string,
  on: LocalDate,
): Result<Dated<RatioTable>, DomainError> {
  return inForce('机动车对非机动车责任比例', byProvince[province] ?? general, on);
}
