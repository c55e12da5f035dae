import { dateOf, fail, ok, type DomainError, type Instant, type Result } from '@shared/kernel';
import type { Deps } from '../ports';

/** Between two codes to one number. */
export const codePauseSeconds = 60;

/** Codes one number gets in a day, by what they are for: using up one kind does not shut out the others. */
const perDay = { login: 10, join: 5, sign: 20 } as const;

/** Codes that one network address may ask for in an hour. Wide: a whole hospital or office may share one address. */
const perAddressAnHour = 300;

type Wanted = {
  readonly kind: keyof typeof perDay;
  readonly phone: string;
  readonly at: Instant;
  /** What the pause goes by, where it is not the number alone. */
  readonly pause?: string;
  /** Given where no session stands behind the call. */
  readonly address?: string;
};
type Limit = {
  readonly key: string;
  readonly most: number;
  readonly seconds: number;
  readonly refusal: DomainError;
};

/** Whether one more code may go out: an SMS costs money and can be used to pester. Only what is sent counts. */
export async function mayTextCode(
  { counters }: Pick<Deps, 'counters'>,
  wanted: Wanted,
): Promise<Result<true, DomainError>> {
  const taken: string[] = [];
  for (const { key, most, seconds, refusal } of limitsOn(wanted)) {
    if ((await counters.take(key, most, seconds)) === undefined) {
      for (const one of taken) await counters.giveBack(one);
      return fail(refusal);
    }
    taken.push(key);
  }
  return ok(true);
}

function limitsOn({ kind, phone, at, pause = phone, address }: Wanted): Limit[] {
  const ofAddress: Limit = {
    key: `sms-address/${address}`,
    most: perAddressAnHour,
    seconds: 3600,
    refusal: { code: 'too-many-this-hour' },
  };
  return [
    ...(address === undefined ? [] : [ofAddress]),
    {
      key: `sms-pause/${pause}`,
      most: 1,
      seconds: codePauseSeconds,
      refusal: { code: 'code-too-soon', params: { seconds: codePauseSeconds } },
    },
    {
      key: `sms-day/${kind}/${phone}/${dateOf(at)}`,
      most: perDay[kind],
      seconds: 86_400,
      refusal: { code: 'too-many-tries' },
    },
  ];
}
