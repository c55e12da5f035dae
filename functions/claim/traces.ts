import type { BundleView, InsuranceClaim } from '@shared/claim';
import type { DisputeCase } from '@shared/case';
import type { Deps, Look } from '../ports';

const whatTexts: Readonly<Record<string, string>> = {
  'bank-account': '收款账号',
  'id-number': '身份证号',
  evidence: '证据材料',
  phone: '手机号',
};
const shown = 20;

/** Who of this insurer has looked at the bundle, as the parties see it too; newest first. */
export async function tracesOf(
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deps: Deps,
): Promise<BundleView['traces']> {
  const [payment] = claim.payments;
  if (!payment) return [];
  const looks = (await deps.looks.of(payment.payee)).filter(
    (l) => l.caseId === dispute.id && l.office === claim.insurer.name,
  );
  const recent = looks.slice(0, shown);
  const names = await namesOf(recent, deps);
  return recent.map((look) => ({
    who: names.get(look.account) ?? '',
    at: look.at,
    what: sentence(look),
  }));
}

async function namesOf(looks: readonly Look[], deps: Deps): Promise<Map<string, string>> {
  const ids = [...new Set(looks.map((l) => l.account))];
  const accounts = ids.length === 0 ? [] : await deps.store.accounts.list({ id: { in: ids } });
  return new Map(accounts.map((a) => [a.id, a.staff?.name ?? '']));
}

function sentence({ what, purpose }: Look): string {
  const seen = `看了${what.map((w) => whatTexts[w] ?? w).join('、')}`;
  // where nobody wrote a purpose, the call stands in for it; that is no word for a person
  return /^[a-z-]+\/[a-z-]+$/.test(purpose) ? seen : `${seen}。为了：${purpose}`;
}
