import type { z } from 'zod';
import { fail, ok, type DomainError, type FieldIssue, type Result } from '@shared/kernel';
import { CalculationInput } from './input';
import { valueAt } from './path';
import { senseOf } from './sense';
import { fieldNames, issueOf } from './field-names';
import { itemRules } from './rules';
import { Settings } from './settings';

type Raw = z.core.$ZodIssue;

/** One plain sentence for a fault of form. */
function sentence(issue: Raw, filled: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeText(issue, filled);
    case 'too_small':
      return issue.origin === 'array'
        ? '至少要有一项。'
        : issue.origin === 'string'
          ? '不能空着。'
          : `不能小于 ${String(issue.minimum)}。`;
    case 'too_big':
      return issue.origin === 'array'
        ? `最多 ${String(issue.maximum)} 项。`
        : issue.origin === 'string'
          ? `最多 ${String(issue.maximum)} 个字。`
          : `不能大于 ${String(issue.maximum)}。`;
    case 'not_multiple_of':
      return '小数位太多。';
    case 'unrecognized_keys':
      return `不认识这几项：${issue.keys.map(withGuess).join('、')}。`;
    case 'invalid_value':
    case 'invalid_union':
      return filled === undefined ? '还没有填。' : choiceText(issue);
    default:
      return formatText(String(issue.path.at(-1)));
  }
}

/** What the discriminator of a list of forms may be; the issue itself does not say. */
const forms: Readonly<Record<string, readonly string[]>> = {
  kind: Object.keys(itemRules),
  from: ['amount', 'measure'],
  by: ['percent', 'amount'],
};

function choiceText(issue: Raw): string {
  const of =
    issue.code === 'invalid_value' ? issue.values.map(String) : forms[String(issue.path.at(-1))];
  return `不在可选的范围内，请重新选择。${of ? `可以填：${of.join('、')}。` : ''}`;
}

/** `perday` → `perday（是不是 perDay？）`: a known field that differs in case, or in one letter at its end. */
function withGuess(key: string): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/s$/, '');
  const known = [...Object.keys(fieldNames), ...Object.keys(Settings.shape)];
  const guess = known.find((name) => !name.includes('.') && plain(name) === plain(key));
  return guess ? `${key}（是不是 ${guess}？）` : key;
}

const days: readonly string[] = [
  'accidentAt',
  'decidedOn',
  'bornOn',
  'ratedOn',
  'diedOn',
  'dueOn',
  'until',
  'on',
];

/** A text of the wrong form: what it should look like. */
function formatText(field: string): string {
  if (days.includes(field)) return '要写成 2021-03-01 这样的日期，并且真有这一天。';
  if (field === 'by') return '要写明是谁付的，比如 person:编号、compulsory:编号、fund。';
  if (field === 'id' || field === 'party' || field === 'victim')
    return '编号只能用字母、数字、横线和下划线。';
  return '格式不对，请重新填写。';
}

function typeText(issue: Extract<Raw, { code: 'invalid_type' }>, filled: unknown): string {
  if (filled === undefined) return '还没有填。';
  switch (issue.expected) {
    case 'int':
      return '要填整数（金额以分为单位）。';
    case 'number':
      return '要填数字。';
    case 'string':
      return days.includes(String(issue.path.at(-1)))
        ? formatText(String(issue.path.at(-1)))
        : '要填文字。';
    case 'boolean':
      return '只能填“是”（true）或“否”（false）。';
    case 'array':
      return '要列成清单，一项一项填。';
    default:
      return '这里要填一组内容，不能只填一个值。';
  }
}

/** A refusal with one sentence per faulty field, fifty at most. */
export const badInput = (
  fields: readonly FieldIssue[],
): { readonly ok: false; readonly error: DomainError } =>
  fail({ code: 'bad-input', params: { count: fields.length }, fields: fields.slice(0, 50) });

/**
 * Form and sense of an input. Faults are told field by field; there is never a number from a faulty input.
 */
export function checkInput(input: unknown): Result<CalculationInput, DomainError> {
  const parsed = CalculationInput.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) =>
      issueOf(issue.path, sentence(issue, valueAt(input, issue.path.map(String).join('.')))),
    );
    return badInput(
      issues.filter(
        (a, i) => issues.findIndex((b) => b.path === a.path && b.message === a.message) === i,
      ),
    );
  }
  const issues = senseOf(parsed.data);
  return issues.length > 0 ? badInput(issues) : ok(parsed.data);
}
