import { calculationApi } from '@shared/calculation';
import { fail, ok } from '@shared/kernel';
import { ruleSet } from '@shared/law/compensation';
import { publicQuery } from '../platform';
import { computeFrom, digestOf, signed } from './sign';

export const compute = publicQuery(calculationApi.compute, async ({ input, deps }) => {
  const computed = await computeFrom(input.input);
  return computed.ok ? ok(await signed(computed.value, deps.notary)) : computed;
});

export const replay = publicQuery(calculationApi.replay, async ({ input, deps }) => {
  const stored = inputIn(input.canonical);
  if (!stored) return fail({ code: 'bad-input', params: { count: 1 }, fields: [{ path: 'canonical', message: '这不是一份计算单的原文' }] });
  const again = await computeFrom(stored);
  const intact = digestOf(input.canonical) === input.digest;
  return ok({
    same: intact && again.ok && again.value.canonical === input.canonical,
    signatureValid: intact && (await deps.notary.verify(input.digest, input)),
    ruleSetNow: `${ruleSet.id} ${ruleSet.version}`,
  });
});

function inputIn(canonical: string): Record<string, unknown> | undefined {
  try {
    const parsed = JSON.parse(canonical) as { input?: unknown };
    return typeof parsed.input === 'object' && parsed.input !== null ? (parsed.input as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
