import { choiceTitle, Settings, settingTitles, type SettingId } from '@shared/law/compensation';
import type { Facts, Form } from './form';

/** Conventions that people meet in a mediation; the others stay at the default of province and date. */
const shown: readonly SettingId[] = [
  'multiGrade',
  'mentalOrder',
  'mentalFault',
  'appraisalPayer',
  'lostIncomePeriod',
  'dependantsCap',
  'childYears',
  'mealBucket',
  'prepaymentsDeducted',
  'sameDeathAmount',
];

type Values = readonly (string | boolean)[];

/** Every value a setting can take, from its own schema. */
function valuesOf(id: SettingId): Values {
  const schema = Settings.shape[id];
  return 'options' in schema ? schema.options : [true, false];
}

/** 裁判惯例: courts differ; each choice is named, and its default has a source on the result. */
export const settingsForm: Form = {
  id: 'settings',
  title: '法院的不同算法',
  group: 'event',
  lead: '各地法院有不同做法。不改，就用本省常见的。',
  fields: () =>
    shown.map((id) => ({
      key: id,
      label: settingTitles[id],
      kind: 'choice',
      optional: true,
      options: [
        { value: '', title: '本省常见的' },
        ...valuesOf(id).map((v) => ({ value: String(v), title: choiceTitle(id, v as never) })),
      ],
    })),
  read: (facts) => [
    Object.fromEntries(
      shown.map((id) => [id, facts.settings?.[id] === undefined ? '' : String(facts.settings[id])]),
    ),
  ],
  write: (facts, _, [row]) => {
    const { settings: old = {}, ...rest } = facts;
    const others = Object.fromEntries(
      Object.entries(old).filter(([id]) => !shown.includes(id as SettingId)),
    );
    const chosen = Object.fromEntries(
      shown.flatMap((id) => {
        const value = valuesOf(id).find((v) => String(v) === row?.[id]);
        return value === undefined ? [] : [[id, value]];
      }),
    );
    const settings = { ...others, ...chosen } as NonNullable<Facts['settings']>;
    return Object.keys(settings).length > 0 ? { ...rest, settings } : rest;
  },
};
