import { fenOf } from '../guided';
import {
  changeVictim,
  numberField,
  put,
  victimAt,
  yuanField,
  type FieldSpec,
  type Form,
  type FormGroup,
  type Item,
  type Row,
} from './form';

type Of<K extends Item['kind']> = Item extends infer I
  ? I extends { kind: infer J }
    ? K extends J
      ? I & { kind: K }
      : never
    : never
  : never;

type ItemFormSpec<K extends Item['kind']> = {
  readonly kind: K;
  readonly title: string;
  readonly group: FormGroup;
  readonly lead?: string;
  readonly many?: Form['many'];
  readonly fields: readonly FieldSpec[] | Form['fields'];
  readonly rows: (item: Of<K>) => readonly Row[];
  /** Undefined drops the item. */
  readonly item: (rows: readonly Row[], old: Of<K> | undefined) => Of<K> | undefined;
  readonly fieldOf?: Form['fieldOf'];
};

/** A form for one item of the loss. Marks set elsewhere (rounding, claim, cover) stay as they are. */
export function itemForm<K extends Item['kind']>(spec: ItemFormSpec<K>): Form {
  const { kind, fields, rows, item, lead, many } = spec;
  return {
    title: spec.title,
    group: spec.group,
    ...(lead ? { lead } : {}),
    ...(many ? { many } : {}),
    ...(spec.fieldOf ? { fieldOf: spec.fieldOf } : {}),
    id: kind,
    drop: '不算这一项',
    fields: (facts, at) => (typeof fields === 'function' ? fields(facts, at) : fields),
    read: (facts, at) => {
      const found = victimAt(facts, at)?.items.find((i) => i.kind === kind);
      return found ? rows(found as Of<K>) : [];
    },
    write: (facts, at, typed) => {
      const old = victimAt(facts, at)?.items.find((i) => i.kind === kind);
      const next = item(typed, old as Of<K> | undefined);
      return changeVictim(facts, at, (v) => ({
        ...v,
        items: withItem(v.items, kind, next),
      }));
    },
  };
}

const marks = [
  'id',
  'title',
  'claim',
  'agreed',
  'bucket',
  'covered',
  'round',
  'dayRound',
  'divisor',
  'causePercent',
] as const;

function withItem(items: readonly Item[], kind: Item['kind'], next: Item | undefined): Item[] {
  const at = items.findIndex((i) => i.kind === kind);
  if (!next) return items.filter((_, i) => i !== at);
  if (at < 0) return [...items, next];
  const old = items[at] as Readonly<Record<string, unknown>>;
  const kept = Object.fromEntries(
    marks.flatMap((m) => (old[m] === undefined ? [] : [[m, old[m]]])),
  );
  return items.map((item, i) => (i === at ? { ...next, ...kept } : item));
}

const amountField: FieldSpec = { key: 'amount', label: '金额', kind: 'money', unit: '元' };

type AmountKind =
  | 'later-treatment'
  | 'rehabilitation'
  | 'plastic-surgery'
  | 'lodging'
  | 'appraisal'
  | 'funeral-transport'
  | 'cargo'
  | 'towing'
  | 'other-property'
  | 'other-medical'
  | 'other-injury'
  | 'other'
  | 'depreciation';

/** Items that are one amount on a paper. */
export function amountForm(kind: AmountKind, title: string, group: FormGroup, lead?: string): Form {
  return itemForm<AmountKind>({
    kind,
    title,
    group,
    ...(lead ? { lead } : {}),
    fields: [amountField],
    rows: ({ amount }) => [{ amount: yuanField(amount) }],
    item: ([row]) => (row?.['amount'] ? { kind, amount: fenOf(row['amount']) } : undefined),
  });
}

/** Items by the day: meals, nutrition, transport. Without a daily sum the customary one of the province counts. */
export function dayForm(
  kind: 'meal' | 'nutrition' | 'transport',
  title: string,
  lead: string,
): Form {
  return itemForm<typeof kind>({
    kind,
    title,
    group: 'treatment',
    lead,
    fields: [
      { key: 'days', label: '天数', kind: 'count', unit: '天', optional: true, most: 20000 },
      {
        key: 'perDay',
        label: '每天多少',
        kind: 'money',
        unit: '元',
        optional: true,
        hint: '不填，用本省惯常的数',
      },
      { key: 'amount', label: '或者，票据合计', kind: 'money', unit: '元', optional: true },
    ],
    rows: ({ amount, parts }) => [
      {
        days: numberField(parts?.[0]?.days),
        perDay: yuanField(parts?.[0]?.perDay),
        amount: yuanField(amount),
      },
    ],
    item: ([row]) => {
      const { days = '', perDay, amount = '' } = row ?? {};
      if (amount !== '') return { kind, amount: fenOf(amount) };
      if (days === '') return undefined;
      return { kind, parts: [{ days: Number(days), ...put('perDay', perDay, fenOf) }] };
    },
  });
}
