import type { z } from 'zod';
import type { DomainError, FieldIssue } from './error';
import { fail, ok, type Result } from './result';

/** Unknown input → the command, or each faulty field with a plain sentence. The phone asks before it sends, the server again. */
export function parseInput<T extends z.ZodType>(
  schema: T,
  body: unknown,
): Result<z.output<T>, DomainError> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues.map(fieldIssueOf);
  return fail({ code: 'bad-input', params: { count: fields.length }, fields });
}

type Issue = z.core.$ZodIssue;

function fieldIssueOf(issue: Issue): FieldIssue {
  return { path: issue.path.map(String).join('.'), message: sentenceFor(issue) };
}

/** Our own sentences are Chinese already; zod's English defaults are replaced. */
function sentenceFor(issue: Issue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '这一项要填' : '这一项的格式不对';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '这一项要填'
        : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return tooBig(issue.origin, String(issue.maximum));
    case 'unrecognized_keys':
      return `没有这一项：${issue.keys.join('、')}`;
    case 'invalid_value':
      return '请从给出的选项里选';
    default:
      return '这一项的格式不对';
  }
}

function tooBig(origin: string, maximum: string): string {
  if (origin === 'string') return `最多 ${maximum} 个字`;
  return origin === 'array' ? `最多 ${maximum} 项` : `不能大于 ${maximum}`;
}
