import type { FieldIssue } from '@shared/kernel';
import { checkInput } from '@shared/law/compensation';
import { asked, type FieldSpec, type Facts, type Form, type Row } from './form';

/** What the calculator would refuse, at its fields; what has no field here is said above the form. */
export type Refused = {
  readonly fields: Readonly<Record<string, string>>;
  readonly others: readonly string[];
};

const nothing: Refused = { fields: {}, others: [] };

/** Faults the lines would bring into the input. Those it had before belong to other forms. */
export function refusedBy(form: Form, facts: Facts, victim: number, rows: readonly Row[]): Refused {
  const after = checkInput(form.write(facts, victim, rows));
  if (after.ok) return nothing;
  const before = checkInput(facts);
  const old = new Set(before.ok ? [] : (before.error.fields ?? []).map((f) => f.message));
  const specs = form.fields(facts, victim);
  return (after.error.fields ?? [])
    .filter((issue) => !old.has(issue.message))
    .reduce((all, issue) => withIssue(all, issue, form, specs, rows), nothing);
}

function withIssue(
  all: Refused,
  { path, message }: FieldIssue,
  form: Form,
  specs: readonly FieldSpec[],
  rows: readonly Row[],
): Refused {
  const keys = path.split('.');
  const name = keys.filter((key) => !/^\d+$/.test(key)).at(-1) ?? '';
  const field = form.fieldOf?.[name] ?? name;
  const line = form.many ? Number(keys.filter((key) => /^\d+$/.test(key)).at(-1) ?? 0) : 0;
  const row = rows[line];
  const here = row && asked(specs, row).some((spec) => spec.key === field);
  if (!here) return { ...all, others: [...all.others, message] };
  const sentence = message.slice(message.indexOf('：') + 1);
  return { ...all, fields: { ...all.fields, [`${line}.${field}`]: sentence } };
}
