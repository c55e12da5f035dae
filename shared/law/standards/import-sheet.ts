import { z } from 'zod';
import {
  fail,
  ok,
  LocalDate,
  type DomainError,
  type FieldIssue,
  type Money,
  type Result,
} from '@shared/kernel';
import { provinces } from '../provinces';
import type { Figure, Standards } from './figure';
import { familyOf, measureByTitle, measureIds, measureTitle, type MeasureId } from './measures';

/** One row of a yearly sheet: a measure by id or Chinese name, yuan, source, and whether it was checked. */
const Row = z.strictObject({
  measure: z.string(),
  value: z.union([z.string(), z.number()]),
  source: z.string().min(4).max(300),
  publishedOn: LocalDate.optional(),
  verified: z.boolean().optional(),
  note: z.string().max(300).optional(),
});

const titles: Readonly<Record<string, keyof z.infer<typeof Row>>> = {
  标准: 'measure',
  数值: 'value',
  来源: 'source',
  公布日期: 'publishedOn',
  已核实: 'verified',
  备注: 'note',
};

/** Reads one CSV line with quoted cells. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i] ?? '';
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  return [...cells, cell.trim()];
}

function rowsOfCsv(text: string): unknown[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((l) => l.trim() !== '');
  const names = cellsOf(head).map((name) => titles[name] ?? name);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const entries = names
      .map((name, i) => [name, cells[i] ?? ''] as const)
      .filter(([, cell]) => cell !== '');
    return Object.fromEntries(
      entries.map(([name, cell]) => [
        name,
        name === 'verified' ? /^(true|1|是|已核实)$/.test(cell) : cell,
      ]),
    );
  });
}

function rowsOf(text: string): unknown[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return rowsOfCsv(trimmed);
  try {
    const parsed: unknown = JSON.parse(trimmed);
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const known: ReadonlySet<string> = new Set(measureIds);
const measureOf = (text: string): MeasureId | undefined =>
  known.has(text) ? (text as MeasureId) : measureByTitle.get(text);

/** Bounds in yuan that tell a slip of the pen (a missing or doubled zero) from a figure. */
const bounds = {
  income: [1_000, 500_000],
  wage: [5_000, 1_000_000],
  custom: [1, 1_000_000],
} as const;

function valueOf(text: string | number, measure: MeasureId): Money | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(String(text).replace(/,/g, ''));
  if (!match) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  const [low, high] = bounds[familyOf(measure)];
  return fen >= low * 100 && fen <= high * 100 ? (fen as Money) : undefined;
}

type Say = (row: number, field: string, text: string) => void;

function figureOf(raw: unknown, row: number, year: number, say: Say): Figure | undefined {
  const parsed = Row.safeParse(raw);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      say(row, String(issue.path[0] ?? ''), '没有填或格式不对。');
    return undefined;
  }
  const { data } = parsed;
  const measure = measureOf(data.measure);
  if (!measure) {
    say(row, 'measure', `不认识的标准“${data.measure}”。`);
    return undefined;
  }
  const value = valueOf(data.value, measure);
  if (value === undefined) {
    say(row, 'value', `${measureTitle(measure)}的数值不对，要填元，最多两位小数，并在合理范围内。`);
    return undefined;
  }
  if (data.publishedOn && Number(data.publishedOn.slice(0, 4)) <= year) {
    say(row, 'publishedOn', '公布日期应在统计年度之后。');
    return undefined;
  }
  return {
    measure,
    year: familyOf(measure) === 'custom' ? null : year,
    value,
    publishedOn: data.publishedOn ?? null,
    source: data.source,
    verified: data.verified ?? false,
    confidence: data.verified ? 'source' : 'entered',
    ...(data.note ? { note: data.note } : {}),
  };
}

/**
 * Reads a year's sheet of one province, CSV with a head line or JSON. All rows are checked; one faulty
 * row refuses the sheet, with a sentence per row.
 */
export function importSheet(
  text: string,
  province: string,
  year: number,
): Result<readonly Figure[], DomainError> {
  const issues: FieldIssue[] = [];
  const say: Say = (row, field, message) =>
    issues.push({
      path: `${row}.${field}`,
      message: row === 0 ? message : `第 ${row} 行：${message}`,
    });
  if (!(provinces as readonly string[]).includes(province))
    say(0, 'province', `没有“${province}”这个省份。`);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) say(0, 'year', '统计年度不对。');
  const rows = rowsOf(text);
  if (!rows || rows.length === 0) say(0, 'sheet', '表里没有内容，或者不是 CSV、JSON。');
  const figures = (rows ?? [])
    .map((raw, i) => figureOf(raw, i + 1, year, say))
    .filter((f): f is Figure => f !== undefined);
  const twice = figures.find((f, i) => figures.findIndex((x) => x.measure === f.measure) !== i);
  if (twice) say(0, 'measure', `“${measureTitle(twice.measure)}”填了两次。`);
  if (issues.length > 0)
    return fail({ code: 'bad-input', params: { count: issues.length }, fields: issues });
  return ok(figures);
}

/** The table with the imported figures in front of gaps and older readings of the same year. */
export function withFigures(standards: Standards, figures: readonly Figure[]): Standards {
  const replaced = (f: Figure): boolean =>
    figures.some((n) => n.measure === f.measure && n.year === f.year);
  return {
    province: standards.province,
    figures: [
      ...figures,
      ...standards.figures.map((f) => (replaced(f) ? { ...f, preferred: false } : f)),
    ],
  };
}
