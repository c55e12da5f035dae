import { dateOf, fail, ok, type DomainError, type Result } from '@shared/kernel';
import type { CaseCall } from '../platform';

const wrongPerDay = 10;

/** Calls whose code was found right: a call that runs again because another signer was faster needs no second code. */
const confirmed = new WeakSet<object>();

/** 短信验证码 of the signer. The right one is used up. */
export async function confirmBySms<I extends { readonly smsCode: string }>({
  input,
  deps,
  subject,
  moment,
}: CaseCall<I>): Promise<Result<true, DomainError>> {
  if (confirmed.has(input)) return ok(true);
  const { phone } = subject;
  if (!phone) return fail({ code: 'phone-needed' });
  const key = `sign-wrong/${subject.account}/${dateOf(moment.at)}`;
  if ((await deps.counters.read(key)) >= wrongPerDay) return fail({ code: 'too-many-tries' });
  const verdict = await deps.codes.check(phone, 'sign', input.smsCode, moment.at);
  if (verdict === 'expired') return fail({ code: 'code-expired' });
  if (verdict === 'wrong') {
    const wrong = await deps.counters.hit(key, 86_400);
    return fail({ code: 'wrong-code', params: { left: Math.max(0, wrongPerDay - wrong) } });
  }
  confirmed.add(input);
  return ok(true);
}
