import type { Citation, LocalDate } from '@shared/kernel';
import { pilotsByAccident, regimesByAccident, regimesByDecision } from '../regimes';
import type { Standards } from '../standards/figure';
import { conventions } from './conventions';
import { lookupOf, type Lookup } from './figures';
import type { CalculationInput } from './input';
import { Settings, type SettingId } from './settings';

/** One setting as used, with where it comes from. */
export type SettingUse = {
  readonly id: SettingId;
  readonly value: Settings[SettingId];
  readonly by: 'default' | 'input';
  readonly cite: Citation;
  readonly verified: boolean;
};

export type RegimeUse = {
  readonly regime: 'urban-for-all' | 'by-residence';
  readonly cite: Citation;
  readonly verified: boolean;
};

/** A remark on the result, in plain Chinese. */
export type Warning = { readonly code: string; readonly text: string; readonly victim?: string };

export type Context = {
  readonly input: CalculationInput;
  readonly accidentOn: LocalDate;
  readonly settings: Settings;
  readonly settingUses: readonly SettingUse[];
  readonly regime: RegimeUse;
  readonly figure: Lookup;
  readonly warnings: Warning[];
};

const settingIds = Object.keys(Settings.shape) as SettingId[];
const defaults = new Map<string, readonly SettingUse[]>();

/** The defaults of a province on a day: its own line, else the general one. */
export function defaultSettings(province: string, on: LocalDate): readonly SettingUse[] {
  const key = `${province}:${on}`;
  const known = defaults.get(key);
  if (known) return known;
  const live = conventions.filter((c) => c.from <= on && (!c.until || on < c.until));
  const uses = settingIds.map((id) => {
    const lines = live.filter((c) => c.setting === id);
    const line = lines.find((c) => c.province === province) ?? lines.find((c) => !c.province);
    if (!line) throw new Error(`no default for ${id} in ${province} on ${on}`);
    return {
      id,
      value: line.value,
      by: 'default' as const,
      cite: line.cite,
      verified: line.verified,
    };
  });
  if (defaults.size > 500) defaults.clear();
  defaults.set(key, uses);
  return uses;
}

type SettingBase = { readonly uses: readonly SettingUse[]; readonly values: Settings };
const bases = new WeakMap<readonly SettingUse[], Settings>();

const valuesOf = (uses: readonly SettingUse[]): Settings =>
  Object.fromEntries(uses.map((u) => [u.id, u.value])) as unknown as Settings;

function settingsOf(input: CalculationInput): SettingBase {
  const base = defaultSettings(input.province, input.decidedOn);
  const own = input.settings;
  if (!own) {
    const known = bases.get(base) ?? valuesOf(base);
    bases.set(base, known);
    return { uses: base, values: known };
  }
  const uses = base.map((use) => {
    const value = own[use.id];
    return value === undefined ? use : { ...use, value, by: 'input' as const };
  });
  return { uses, values: valuesOf(uses) };
}

const covers = (e: { from: LocalDate; until?: LocalDate }, on: LocalDate): boolean =>
  e.from <= on && (e.until === undefined || on < e.until);

/** The national rule by the day of the tort; where that still parts town and country, a pilot of the province. */
export function regimeOf(province: string, accidentOn: LocalDate, decidedOn: LocalDate): RegimeUse {
  const national = regimesByAccident.find((e) => covers(e, accidentOn));
  const pilot =
    pilotsByAccident(province).find((e) => covers(e, accidentOn)) ??
    regimesByDecision(province).find((e) => covers(e, decidedOn));
  const found =
    national?.value !== 'urban-for-all' && pilot?.value === 'urban-for-all' ? pilot : national;
  if (!found) throw new Error(`no regime for ${province} on ${accidentOn}`);
  return { regime: found.value, cite: found.cite, verified: found.verified };
}

export function contextOf(input: CalculationInput, standards: Standards): Context {
  const settings = settingsOf(input);
  const accidentOn = input.accidentAt.slice(0, 10) as LocalDate;
  return {
    input,
    accidentOn,
    settings: settings.values,
    settingUses: settings.uses,
    regime: regimeOf(input.province, accidentOn, input.decidedOn),
    figure: lookupOf(input, standards),
    warnings: [],
  };
}
