import { calculationApi } from '@shared/calculation';
import { fail, ok, type DomainError } from '@shared/kernel';
import { ruleSet } from '@shared/law/compensation';
import { publicQuery } from '../platform';
import { computeFrom, replayOf, signed } from './sign';

export const compute = publicQuery(calculationApi.compute, async ({ input, deps }) => {
  const computed = await computeFrom(input.input);
  return computed.ok ? ok(await signed(computed.value, deps.notary)) : computed;
});

export const replay = publicQuery(calculationApi.replay, async ({ input, deps }) => {
  const replayed = await replayOf(input, deps.notary);
  if (!replayed) return fail(notACalculation('canonical'));
  const { same, signatureValid } = replayed;
  return ok({ same, signatureValid, ruleSetNow: `${ruleSet.id} ${ruleSet.version}` });
});

export const notACalculation = (path: string): DomainError => ({
  code: 'bad-input',
  params: { count: 1 },
  fields: [{ path, message: '这不是一份计算单的原文' }],
});
