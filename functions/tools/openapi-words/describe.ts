import {
  choiceTitle,
  conventions,
  settingTitles,
  type SettingId,
  type Settings,
} from '@shared/law/compensation';
import { inputWords } from './input';
import { settingWords } from './settings';
import { kindWords, victimWords } from './victim';

type Schema = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Schema>>;

const words: Readonly<Record<string, string>> = { ...inputWords, ...victimWords };

/** `默认`: the general line of the law, then the provinces with a line of their own. */
function defaultOf(id: SettingId): string {
  const lines = conventions.filter((c) => c.setting === id && c.until === undefined);
  const text = (value: Settings[SettingId]): string =>
    `${String(value)} (${choiceTitle(id, value)})`;
  const general = lines.find((c) => !c.province);
  const own = lines
    .filter((c) => c.province && c.value !== general?.value)
    .map((c) => `${c.province ?? ''} ${text(c.value)}`);
  return [`Default: ${general ? text(general.value) : 'none'}`, ...own].join('; ');
}

const settingText = (id: SettingId): string =>
  `${settingTitles[id]}. ${settingWords[id]} ${defaultOf(id)}.`;

/** Names of the kinds a variant of a list stands for: `repair`, or `meal, nutrition, transport`. */
function kindsOf(schema: Schema): readonly string[] {
  const kind = (schema['properties'] as Fields | undefined)?.['kind'];
  const one = kind?.['const'];
  return typeof one === 'string' ? [one] : ((kind?.['enum'] as readonly string[]) ?? []);
}

function textOf(holder: string, field: string, kinds: readonly string[]): string {
  if (holder === 'settings') return settingText(field as SettingId);
  const own = kinds.map((kind) => words[`${holder}(${kind}).${field}`]).find(Boolean);
  const text = own ?? words[`${holder}.${field}`];
  if (!text) throw new Error(`no description of ${holder}.${field}`);
  return text;
}

/** A schema with a sentence on every field, and on every kind of item. */
export function described(schema: Schema, holder: string): Schema {
  const kinds = kindsOf(schema);
  const fields = schema['properties'] as Fields | undefined;
  const variants = ['anyOf', 'oneOf'].filter((key) => Array.isArray(schema[key]));
  const items = schema['items'] as Schema | undefined;
  return {
    ...schema,
    ...(holder === 'items' && kinds[0] && kindWords[kinds[0]]
      ? { title: kinds.join(', '), description: kindWords[kinds[0]] }
      : {}),
    ...(fields
      ? {
          properties: Object.fromEntries(
            Object.entries(fields).map(([field, inner]) => [
              field,
              { ...described(inner, field), description: textOf(holder, field, kinds) },
            ]),
          ),
        }
      : {}),
    ...(items ? { items: described(items, holder) } : {}),
    ...Object.fromEntries(
      variants.map((key) => [
        key,
        (schema[key] as readonly Schema[]).map((inner) => described(inner, holder)),
      ]),
    ),
  };
}
