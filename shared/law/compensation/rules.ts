import type { Citation } from '@shared/kernel';
import type { ItemKind } from './input-items';

/** The sub-limit an item counts into; `outside` is no item of compulsory insurance. */
export type Bucket = 'medical' | 'disability' | 'property' | 'outside';

export const bucketTitles: Readonly<Record<Bucket, string>> = {
  medical: '医疗费用',
  disability: '死亡伤残',
  property: '财产损失',
  outside: '交强险外',
};

export type ItemRule = {
  readonly rule: string;
  readonly title: string;
  readonly bucket: Bucket;
  readonly covered: boolean;
  /** Article in the 2020/2022 text and in the 2003 text of the injury interpretation. */
  readonly injury?: readonly [now: string, before: string];
  readonly cite?: Citation;
  /** Whether the rule and its place in the sub-limits were read. */
  readonly verified: boolean;
};

type Row = readonly [
  title: string,
  bucket: Bucket,
  covered: boolean,
  injury: readonly [string, string] | null,
  cite: Citation | null,
  verified: boolean,
];

const rti = (article: string): Citation => ({ source: 'rti-2020', article });
const code = (article: string): Citation => ({ source: 'civil-code', article });

const rows: Readonly<Record<ItemKind, Row>> = {
  medical: ['医疗费', 'medical', true, ['6', '19'], null, true],
  'later-treatment': ['后续治疗费', 'medical', true, ['6', '19'], null, true],
  rehabilitation: ['康复费', 'disability', true, ['6', '19'], null, true],
  'plastic-surgery': ['整容费', 'medical', true, ['6', '19'], null, true],
  meal: ['住院伙食补助费', 'medical', true, ['10', '23'], null, true],
  nutrition: ['营养费', 'medical', true, ['11', '24'], null, true],
  'lost-income': ['误工费', 'disability', true, ['7', '20'], null, true],
  care: ['护理费', 'disability', true, ['8', '21'], null, true],
  transport: ['交通费', 'disability', true, ['9', '22'], null, true],
  lodging: ['住宿费', 'disability', true, ['10', '23'], null, true],
  aids: ['残疾辅助器具费', 'disability', true, ['13', '26'], null, true],
  disability: ['残疾赔偿金', 'disability', true, ['12', '25'], null, true],
  death: ['死亡赔偿金', 'disability', true, ['15', '29'], null, true],
  funeral: ['丧葬费', 'disability', true, ['14', '27'], null, true],
  'funeral-relatives': ['处理丧事误工费', 'disability', true, null, code('1179'), false],
  'funeral-transport': ['处理丧事交通住宿费', 'disability', true, null, code('1179'), false],
  dependants: ['被扶养人生活费', 'disability', true, ['17', '28'], null, true],
  mental: ['精神损害抚慰金', 'disability', false, null, code('1183'), true],
  appraisal: ['鉴定费', 'outside', false, null, { source: 'insurance-law', article: '64' }, false],
  repair: ['车辆维修费', 'property', true, null, rti('12'), true],
  'total-loss': ['车辆重置损失', 'property', true, null, rti('12'), true],
  cargo: ['车载物品损失', 'property', true, null, rti('12'), true],
  towing: ['施救费', 'property', true, null, rti('12'), true],
  'loss-of-use': ['停运损失', 'outside', false, null, rti('12'), true],
  substitute: ['替代性交通工具费', 'outside', false, null, rti('12'), true],
  depreciation: ['车辆贬值损失', 'outside', false, null, code('1184'), false],
  'other-property': ['其他财产损失', 'property', true, null, code('1184'), true],
  'other-medical': ['其他医疗相关费用', 'medical', true, null, code('1179'), true],
  'other-injury': ['其他人身损失', 'disability', true, null, code('1179'), true],
  other: ['其他损失', 'outside', false, null, code('1165'), true],
};

export const itemRules = Object.fromEntries(
  Object.entries(rows).map(([kind, [title, bucket, covered, injury, cite, verified]]) => [
    kind,
    {
      rule: `item/${kind}`,
      title,
      bucket,
      covered,
      verified,
      ...(injury ? { injury } : {}),
      ...(cite ? { cite } : {}),
    },
  ]),
) as Readonly<Record<ItemKind, ItemRule>>;

/** Kinds that are loss of things, for shares that differ between persons and property. */
export const propertyKinds: ReadonlySet<ItemKind> = new Set([
  'repair',
  'total-loss',
  'cargo',
  'towing',
  'loss-of-use',
  'substitute',
  'depreciation',
  'other-property',
]);
