export { calculate, compute } from './calculate';
export { checkInput } from './check';
export * from './canonical';
export { choiceTitle, conventions, settingTitles, type Convention } from './conventions';
export {
  defaultSettings,
  regimeOf,
  type RegimeUse,
  type SettingUse,
  type Warning,
} from './context';
export { consumptionMeasure, statYearOf, type FigureUse } from './figures';
export { usualDisputes, type Disputed } from './disputes';
export { disabilityIndex, gradeName } from './grades';
export * from './input';
export {
  amountKinds,
  dayKinds,
  stretchKinds,
  type Dependant,
  type Item,
  type ItemKind,
  type ItemOf,
  type Rate,
  type Stretch,
} from './input-items';
export type { ItemLine } from './item-lines';
export * from './result';
export { bucketTitles, itemRules, type Bucket, type ItemRule } from './rules';
export { roundingTitles, type RoundingId } from './rounding';
export { gaps, type MissingPiece } from './gaps';
export { impact, range, type Impact, type Point, type Range } from './range';
export { ruleSet } from './rule-set';
export { Settings, type SettingId } from './settings';
export { yearsByAge } from './years';
