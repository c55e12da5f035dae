import type { LocalDate } from '@shared/kernel';
import { regimeOf, type CalculationFacts } from '@shared/law/compensation';

export type Facts = CalculationFacts;
export type Victim = Facts['victims'][number];
export type Item = Victim['items'][number];

/** What a person types in one line of a form; always text, as a draft keeps it. */
export type Row = Readonly<Record<string, string>>;

type Option = {
  readonly value: string;
  readonly title: string;
  readonly text?: string;
};

export type FieldSpec = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'money' | 'count' | 'date' | 'text' | 'choice';
  readonly hint?: string;
  readonly unit?: string;
  readonly optional?: true;
  readonly options?: readonly Option[];
  /** Largest number of a count. */
  readonly most?: number;
  /** Stands folded to one line, its answers in a sheet. */
  readonly fold?: true;
  /** What a new line starts with; the first option unless told otherwise. */
  readonly start?: string;
  /** Asked only where the other answers of the line make it a question. */
  readonly when?: (row: Row) => boolean;
};

/** One deeper step: a part of the input as lines of text, and back. */
export type Form = {
  readonly id: string;
  readonly title: string;
  readonly group: FormGroup;
  readonly lead?: string;
  /** Set when there may be several lines. */
  readonly many?: { readonly row: string; readonly add: string; readonly max: number };
  readonly fields: (facts: Facts, victim: number) => readonly FieldSpec[];
  readonly read: (facts: Facts, victim: number) => readonly Row[];
  readonly write: (facts: Facts, victim: number, rows: readonly Row[]) => Facts;
  /** Field of a place in the input where the two have other names: `accidentAt` is asked as `day`. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  /** The word for leaving the whole step out again; absent where there is always an answer. */
  readonly drop?: string;
};

export type FormGroup = 'event' | 'treatment' | 'income' | 'lasting' | 'things' | 'money' | 'court';

export const groupTitles: Readonly<Record<FormGroup, string>> = {
  event: '事故和人',
  treatment: '看病',
  income: '误工和护理',
  lasting: '伤残和死亡',
  things: '车和东西',
  money: '保险和已付的钱',
  court: '要多少，法院怎么算',
};

const money = /^\d{1,8}(\.\d{1,2})?$/;
const count = /^\d{1,6}(\.\d{1,2})?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** The questions that are asked in this line. */
export const asked = (fields: readonly FieldSpec[], row: Row): readonly FieldSpec[] =>
  fields.filter((field) => field.when?.(row) ?? true);

/** What is wrong with a line, by `line.field`. Sense (dates in order …) is checked by the calculator. */
export function faultsOf(
  fields: readonly FieldSpec[],
  rows: readonly Row[],
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  rows.forEach((row, at) => {
    for (const field of asked(fields, row)) {
      const fault = faultOf(field, (row[field.key] ?? '').trim());
      if (fault) faults[`${at}.${field.key}`] = fault;
    }
  });
  return faults;
}

function faultOf(
  { kind, optional, most, options = [] }: FieldSpec,
  text: string,
): string | undefined {
  const mayBeEmpty = optional === true || options.some((o) => o.value === '');
  if (text === '') return mayBeEmpty ? undefined : '还没有填。';
  switch (kind) {
    case 'money':
      return money.test(text) ? undefined : '填多少元，例如 1234.50。';
    case 'count':
      if (!count.test(text)) return '填数字，例如 30。';
      return most !== undefined && Number(text) > most ? `最多 ${most}。` : undefined;
    case 'date':
      return date.test(text) ? undefined : '选一天。';
    case 'text':
    case 'choice':
      return undefined;
  }
}

/** Fills what is needed of an empty line. */
export const emptyRow = (fields: readonly FieldSpec[]): Row =>
  Object.fromEntries(fields.map((f) => [f.key, f.start ?? f.options?.[0]?.value ?? '']));

/** Whether urban and rural yardsticks still differ for this accident (城乡标准). */
export const isSplit = ({ province, accidentAt, decidedOn }: Facts): boolean =>
  regimeOf(province, accidentAt.slice(0, 10) as LocalDate, decidedOn as LocalDate).regime ===
  'by-residence';

export const victimAt = (facts: Facts, at: number): Victim | undefined => facts.victims[at];

export function changeVictim(facts: Facts, at: number, change: (v: Victim) => Victim): Facts {
  return { ...facts, victims: facts.victims.map((v, i) => (i === at ? change(v) : v)) };
}

/** 123450 → `1234.50`, for a field. */
export const yuanField = (fen: number | undefined): string =>
  fen === undefined ? '' : fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);

export const numberField = (n: number | undefined): string => (n === undefined ? '' : String(n));

/** `{key: value}` unless the text is empty. */
export function put<K extends string, V>(
  key: K,
  text: string | undefined,
  parse: (text: string) => V,
): { [P in K]?: V } {
  return text === undefined || text.trim() === ''
    ? {}
    : ({ [key]: parse(text.trim()) } as { [P in K]?: V });
}
