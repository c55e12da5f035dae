import { ok, type Citation, type DomainError, type LocalDate, type Result } from '@shared/kernel';
import { day, inForce, type Dated } from '../dated';

/** Up to and including `upTo` 分 (null: without end), the part above the step before at `perMille` ‰. */
export type FeeStep = { readonly upTo: number | null; readonly perMille: number };
/** A fee by slices (分段累计): a fixed sum for the first slice, then each part at its own rate. */
export type FeeTable = {
  readonly fixed: number;
  readonly fixedUpTo: number;
  readonly steps: readonly FeeStep[];
  readonly most?: number;
};

const wan = 1_000_000;
const rules = (article: string): Citation => ({ source: 'court-fee-rules', article });
const since = day('2007-04-01');
const step = (upToWan: number | null, perMille: number): FeeStep => ({
  upTo: upToWan === null ? null : upToWan * wan,
  perMille,
});

/** 财产案件的案件受理费. */
export const propertyFees: readonly Dated<FeeTable>[] = [
  {
    from: since,
    value: {
      fixed: 5_000,
      fixedUpTo: wan,
      steps: [
        step(10, 25),
        step(20, 20),
        step(50, 15),
        step(100, 10),
        step(200, 9),
        step(500, 8),
        step(1000, 7),
        step(2000, 6),
        step(null, 5),
      ],
    },
    cite: rules('13'),
    verified: true,
  },
];

/** 人格权案件 with damages: a fixed sum of 100 to 500 元 by province, then by slices above 5 万. */
export const personalityFees: readonly Dated<FeeTable>[] = [
  {
    from: since,
    value: { fixed: 30_000, fixedUpTo: 5 * wan, steps: [step(10, 10), step(null, 5)] },
    cite: rules('13'),
    verified: true,
  },
];

/** 保全申请费, 5,000 元 at most. */
export const preservationFees: readonly Dated<FeeTable>[] = [
  {
    from: since,
    value: {
      fixed: 3_000,
      fixedUpTo: 100_000,
      steps: [step(10, 10), step(null, 5)],
      most: 500_000,
    },
    cite: rules('14'),
    verified: true,
  },
];

export type Fee = {
  readonly amount: number;
  readonly formula: string;
  readonly cite: Citation;
  readonly verified: boolean;
};

const yuan = (fen: number): string => String(fen / 100);

/** The fee of an amount in 分, to the 分 and never above the table's ceiling. */
export function feeOf(
  rule: string,
  table: readonly Dated<FeeTable>[],
  amount: number,
  on: LocalDate,
  fixed?: number,
): Result<Fee, DomainError> {
  const found = inForce(rule, table, on);
  if (!found.ok) return found;
  const { value, cite, verified } = found.value;
  const base = fixed ?? value.fixed;
  const texts = [yuan(base)];
  let thousandths = 0;
  let from = value.fixedUpTo;
  for (const { upTo, perMille } of value.steps) {
    const part = Math.min(amount, upTo ?? amount) - from;
    if (part <= 0) break;
    thousandths += part * perMille;
    texts.push(`${yuan(part)} × ${perMille / 10}%`);
    from += part;
  }
  const sum = base + Math.round(thousandths / 1000);
  const over = value.most !== undefined && sum > value.most;
  return ok({
    amount: over ? (value.most ?? sum) : sum,
    formula: `${texts.join(' + ')}${over ? `，最多 ${yuan(value.most ?? sum)}` : ''}`,
    cite,
    verified,
  });
}

/** Half of a fee in 分, a half 分 upwards. */
export const halfOf = (fee: number): number => Math.round(fee / 2);

/** Why a court fee is halved, with the article. */
export const halvings = {
  summary: ['适用简易程序', rules('16')],
  mediation: ['调解结案', rules('15')],
  withdrawal: ['撤诉', rules('15')],
  counterclaim: ['反诉合并审理', rules('18')],
} as const satisfies Record<string, readonly [string, Citation]>;
