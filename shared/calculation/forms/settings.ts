import type { LocalDate } from '@shared/kernel';
import {
  choiceTitle,
  defaultSettings,
  Settings,
  settingTitles,
  type SettingId,
  type SettingUse,
} from '@shared/law/compensation';
import type { FieldSpec, Form } from './form';

/** Conventions on the items of a loss. */
const onItems: readonly SettingId[] = [
  'multiGrade',
  'lostIncomePeriod',
  'dependantsCap',
  'dependantsCoefficient',
  'dependantsRounding',
  'childYears',
  'mentalFault',
  'sameDeathAmount',
  'regime',
  'dayDivisor',
  'monthDivisor',
  'dayRounding',
  'itemRounding',
];

/** Conventions on who pays first, and how it is divided. */
const onPayers: readonly SettingId[] = [
  'mentalOrder',
  'mealBucket',
  'appraisalPayer',
  'nonMedicareOrder',
  'nonMedicareShare',
  'subLimits',
  'payOrder',
  'vehicleSplit',
  'victimSplit',
  'coverSplit',
  'deductibleOn',
  'uninsuredPaysLimit',
  'insuredFirst',
  'stolenCover',
  'noFaultProxy',
  'prepaymentsDeducted',
  'returnFrom',
  'shareRounding',
];

const numbers: Readonly<Partial<Record<SettingId, number>>> = { dayDivisor: 366, monthDivisor: 31 };

type Value = string | number | boolean;

/** Every named value a setting can take, from its own schema; a number is typed. */
function choicesOf(id: SettingId): readonly (string | boolean)[] {
  const schema = Settings.shape[id];
  return 'options' in schema ? schema.options : id in numbers ? [] : [true, false];
}

function fieldOf(id: SettingId, usual: readonly SettingUse[]): FieldSpec {
  const most = numbers[id];
  const label = settingTitles[id];
  const value = usual.find((use) => use.id === id)?.value;
  const known = value === undefined ? '' : `：${choiceTitle(id, value)}`;
  if (most !== undefined)
    return {
      key: id,
      label,
      kind: 'count',
      unit: '天',
      optional: true,
      most,
      hint: `不填，用本省常见的${known}`,
    };
  const choices = choicesOf(id).map((v) => ({
    value: String(v),
    title: choiceTitle(id, v as never),
  }));
  return {
    key: id,
    label,
    kind: 'choice',
    optional: true,
    fold: true,
    options: [{ value: '', title: `本省常见的${known}` }, ...choices],
  };
}

/** `''` and what is no value of the setting leave it at its default. */
export function valueOf(id: SettingId, text: string | undefined): Value | undefined {
  if (!text) return undefined;
  return id in numbers ? Number(text) : choicesOf(id).find((v) => String(v) === text);
}

function formOf(id: string, title: string, lead: string, ids: readonly SettingId[]): Form {
  return {
    id,
    title,
    drop: '都用本省常见的',
    group: 'court',
    lead,
    fields: (facts) => {
      const usual = defaultSettings(facts.province, facts.decidedOn as LocalDate);
      return ids.map((key) => fieldOf(key, usual));
    },
    read: (facts) => [
      Object.fromEntries(
        ids.map((key) => {
          const value = facts.settings?.[key];
          return [key, value === undefined ? '' : String(value)];
        }),
      ),
    ],
    write: (facts, _, [row]) => {
      const { settings: old = {}, ...rest } = facts;
      const others = Object.entries(old).filter(([key]) => !ids.includes(key as SettingId));
      const chosen = ids.flatMap((key) => {
        const value = valueOf(key, row?.[key]);
        return value === undefined ? [] : [[key, value] as const];
      });
      const settings = Object.fromEntries([...others, ...chosen]) as NonNullable<
        typeof facts.settings
      >;
      return Object.keys(settings).length > 0 ? { ...rest, settings } : rest;
    },
  };
}

/** 裁判惯例: courts differ; each choice is named, says what it changes, and its default has a source on the result. */
export const settingForms: readonly Form[] = [
  formOf(
    'settings',
    '每一项怎么算',
    '各地法院有不同做法。不改，就用本省常见的。每个选法后面，写着钱会变多少。',
    onItems,
  ),
  formOf(
    'payer-settings',
    '谁先赔、怎么分',
    '各地法院有不同做法。不改，就用本省常见的。每个选法后面，写着钱会变多少。',
    onPayers,
  ),
];
