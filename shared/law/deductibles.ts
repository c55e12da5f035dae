import { day, type Dated } from './dated';
import type { Duty } from './fault';

/** Percent an older policy takes off by duty (事故责任免赔率) where 不计免赔 was not bought. */
export type DeductibleTable = Readonly<
  Record<'third-party' | 'seat' | 'own-damage', Readonly<Record<Duty, number>>>
>;

const lighter = { full: 15, main: 10, equal: 8, minor: 5, none: 0 } as const;

/** Without an end: a policy bought before the clauses of 2020 keeps its own, and only such a policy asks for this. */
export const dutyDeductibles: readonly Dated<DeductibleTable>[] = [
  {
    from: day('2004-05-01'),
    value: {
      'third-party': { full: 20, main: 15, equal: 10, minor: 5, none: 0 },
      seat: lighter,
      'own-damage': lighter,
    },
    cite: { source: 'commercial-clauses', article: '事故责任免赔率' },
    verified: false,
  },
];
