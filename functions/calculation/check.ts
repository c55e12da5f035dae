import { calculationApi } from '@shared/calculation';
import { fail, ok } from '@shared/kernel';
import { publicQuery } from '../platform';

const triesPerHour = 120;

/** 查验计算单: whether the digest on the paper was signed here. */
export const check = publicQuery(calculationApi.check, async ({ input, deps, caller }) => {
  const tries = await deps.counters.hit(`check-calculation/${caller.address}`, 3600);
  if (tries > triesPerHour) return fail({ code: 'too-many-this-hour' });
  return ok({ genuine: await deps.notary.verify(input.digest, input) });
});
