import type { z } from 'zod';
import { fail, ok, type DomainError, type FieldIssue, type Result } from '@shared/kernel';
import { CalculationInput } from './input';
import { valueAt } from './path';
import { senseOf } from './sense';
import { issueOf } from './field-names';

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
      return `不认识这几项：${issue.keys.join('、')}。`;
    case 'invalid_value':
    case 'invalid_union':
      return '不在可选的范围内，请重新选择。';
    default:
      return '格式不对，请重新填写。';
  }
}

function typeText(issue: Extract<Raw, { code: 'invalid_type' }>, filled: unknown): string {
  if (filled === undefined) return '还没有填。';
  switch (issue.expected) {
    case 'int':
      return '要填整数（金额以分为单位）。';
    case 'number':
      return '要填数字。';
    default:
      return '填的不是需要的内容。';
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
    return badInput(
      parsed.error.issues.map((issue) =>
        issueOf(issue.path, sentence(issue, valueAt(input, issue.path.map(String).join('.')))),
      ),
    );
  }
  const issues = senseOf(parsed.data);
  return issues.length > 0 ? badInput(issues) : ok(parsed.data);
}
