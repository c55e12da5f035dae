import { fail, ok, type DomainError, type Instant, type Result } from '@shared/kernel';
import type { Deps } from '../ports';

type Shown = {
  readonly phone: string;
  readonly purpose: string;
  readonly code: string;
  readonly act?: string;
};
type Limit = {
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
  readonly code: 'too-many-tries' | 'too-many-this-hour';
};

/**
 * Checks a one-time code (短信验证码) under a limit of wrong ones besides the code's own. The try is taken first and
 * given back where it was right, or where there was no code to be guessed.
 */
export async function checkCode(
  { counters, codes }: Pick<Deps, 'counters' | 'codes'>,
  { phone, purpose, code, act }: Shown,
  limit: Limit,
  at: Instant,
): Promise<Result<true, DomainError>> {
  const left = await counters.take(limit.key, limit.most, limit.seconds);
  if (left === undefined) return fail({ code: limit.code });
  const verdict = await codes.check(phone, purpose, code, at, act);
  if (typeof verdict === 'object') {
    if (left === 0) return fail({ code: limit.code });
    if (verdict.left === 0) return fail({ code: 'code-dead' });
    return fail({ code: 'wrong-code', params: { left: Math.min(left, verdict.left) } });
  }
  await counters.giveBack(limit.key);
  return verdict === 'ok' ? ok(true) : fail({ code: 'code-expired' });
}
