import { dateOf, fail, ok, type DomainError, type Result } from '@shared/kernel';
import type { CaseCall } from '../platform';

const wrongPerDay = 10;

/** 短信验证码 of the signer. The right one is used up by the signature under this very document. */
export async function confirmBySms<I extends { readonly smsCode: string; readonly hash: string }>({
  input,
  deps,
  subject,
  dispute,
  moment,
}: CaseCall<I>): Promise<Result<true, DomainError>> {
  const { phone } = subject;
  if (!phone) return fail({ code: 'phone-needed' });
  const key = `sign-wrong/${subject.account}/${dateOf(moment.at)}`;
  if ((await deps.counters.read(key)) >= wrongPerDay) return fail({ code: 'too-many-tries' });
  const act = `${dispute.id}/${input.hash}`;
  const verdict = await deps.codes.check(phone, 'sign', input.smsCode, moment.at, act);
  if (verdict === 'expired') return fail({ code: 'code-expired' });
  if (verdict === 'wrong') {
    const wrong = await deps.counters.hit(key, 86_400);
    return fail({ code: 'wrong-code', params: { left: Math.max(0, wrongPerDay - wrong) } });
  }
  return ok(true);
}
