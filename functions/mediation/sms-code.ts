import { dateOf, fail, type DomainError, type Result } from '@shared/kernel';
import { checkCode, type CaseCall } from '../platform';

const wrongPerDay = 10;

/** A code is for one document of one case: what it was sent for is what it signs. */
export function signPurpose(caseId: string, hash: string): string {
  return `sign/${caseId}/${hash}`;
}

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
  const purpose = signPurpose(dispute.id, input.hash);
  return checkCode(
    deps,
    // the signature may have to be placed again after a lost race: the same act shows the same code
    { phone, purpose, code: input.smsCode, act: purpose },
    {
      key: `sign-wrong/${subject.account}/${dateOf(moment.at)}`,
      most: wrongPerDay,
      seconds: 86_400,
      code: 'too-many-tries',
    },
    moment.at,
  );
}
