import { calculationApi } from '@shared/calculation';
import { fail, ok } from '@shared/kernel';
import { drawnOrRefused, handedOut } from '../documents/drawn';
import { publicQuery } from '../platform';
import { notACalculation } from './compute';
import { drawCalculation } from './paper';
import { contentOf, isGenuine } from './sign';

const perMinute = 20;

/** 存 PDF: drawn only from a text signed here, so that nobody can print another sum under our name. */
export const pdf = publicQuery(calculationApi.pdf, async ({ input, deps, caller }) => {
  const { signed, title = '理赔计算单' } = input;
  const key = `calculation-pdf/${caller.address}`;
  if ((await deps.counters.take(key, perMinute, 60)) === undefined)
    return fail({ code: 'busy', params: { seconds: 60 } });
  const content = contentOf(signed.canonical);
  if (!content || !(await isGenuine(signed, deps.notary))) return fail(notACalculation('signed'));
  const drawn = await drawnOrRefused(
    drawCalculation({
      title,
      input: content.input,
      result: content.result,
      signed,
      checkUrl: checkUrlOf(deps.config.publicUrl, signed),
    }),
  );
  if (!drawn.ok) return drawn;
  return ok(handedOut(`${title}-${signed.digest.slice(0, 8)}.pdf`, drawn.value));
});

type Mark = { readonly digest: string; readonly signature: string; readonly keyId: string };

export function checkUrlOf(publicUrl: string, { digest, signature, keyId }: Mark): string {
  const query = new URLSearchParams({ digest, signature, keyId });
  return `${publicUrl}/#/calculation/check/index?${query.toString()}`;
}
