import { claimApi, claimViewFor, type BundleView, type InsuranceClaim } from '@shared/claim';
import { insurersOf, partyOf, type DisputeCase, type Party } from '@shared/case';
import { dateOf, ok, sum } from '@shared/kernel';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { purposeText, settledMediation, signaturesValid, type Agreement } from './agreement';
import { calculationLines, recomputed } from './calculation';
import { checksOf } from './checks';
import { evidenceLines } from './evidence';
import { loadClaim } from './load';
import { findingLines } from './finding';
import { tracesOf } from './traces';

/** Everything in one place, as it is now; the links live a minute. */
export const readBundle = caseQuery(claimApi.readBundle, async (call) => {
  const { input, dispute, deps, moment } = call;
  const loaded = await loadClaim(call, input.claimId);
  if (!loaded.ok) return loaded;
  const claim = loaded.value;
  const [deadlines, agreement, checks, evidence, finding, calculation, traces] = await Promise.all([
    deps.store.deadlines.list({ caseId: dispute.id }, { limit: 500 }),
    agreementPart(claim, dispute, deps),
    checksOf(claim, dispute, deps),
    evidenceLines(claim, deps),
    findingLines(dispute, deps),
    recomputed(claim, deps),
    tracesOf(claim, dispute, deps),
  ]);
  return ok({
    claim: claimViewFor(moment.actor, claim, dispute, deadlines),
    code: dispute.code,
    place: dispute.place,
    occurredOn: dateOf(dispute.occurredAt),
    agreement,
    finding,
    calculation: {
      ...(claim.bundle.calculation ? { id: claim.bundle.calculation } : {}),
      lines: calculationLines(calculation),
    },
    evidence,
    persons: dispute.parties.map((p) => ({
      party: p.id,
      name: p.name,
      idNumber: p.idNumber,
      role: kindTexts[p.kind],
    })),
    accounts: claim.payments.map((p) => ({
      payment: p.id,
      payee: partyOf(dispute, p.payee).name,
      account: p.account,
      amount: p.amount,
    })),
    covers: coversOf(claim),
    checks,
    traces,
  });
});

const kindTexts: Readonly<Record<Party['kind'], string>> = {
  driver: '驾驶人',
  owner: '车主',
  rider: '骑行人',
  pedestrian: '行人',
  passenger: '乘车人',
  family: '家属',
};

function coversOf(claim: InsuranceClaim): BundleView['covers'] {
  const all = claim.payments.flatMap((p) => p.covers);
  const kinds = [...new Set(all.map((c) => c.cover))];
  return kinds.map((cover) => ({
    cover,
    amount: sum(all.filter((c) => c.cover === cover).map((c) => c.amount)),
  }));
}

async function agreementPart(
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deps: Deps,
): Promise<BundleView['agreement']> {
  const agreement = (await settledMediation(deps, dispute.id))?.agreement;
  const { agreementNumber: number, agreementHash: hash, effectiveAt } = claim.bundle;
  const head = { number, hash, effectiveAt };
  if (!agreement)
    return {
      ...head,
      facts: '',
      responsibility: '',
      items: [],
      payments: [],
      otherTerms: [],
      signaturesValid: false,
    };
  const { facts, responsibility, items, payments, otherTerms } = agreement.terms;
  const file = agreement.sealed ?? agreement.document;
  return {
    ...head,
    facts,
    responsibility,
    items: items.map((i) => ({
      name: partyOf(dispute, i.to).name,
      label: i.label,
      amount: i.amount,
    })),
    payments: payments.map((p) => ({
      from: payerName(p, dispute),
      to: partyOf(dispute, p.payee).name,
      purpose: purposeText(p.purpose),
      amount: p.amount,
      dueOn: p.dueOn,
    })),
    otherTerms: [...otherTerms],
    link: await deps.files.link(file.key, `${number}.pdf`),
    signaturesValid: await signaturesValid(agreement, deps),
  };
}

function payerName(
  { payer }: Agreement['terms']['payments'][number],
  dispute: DisputeCase,
): string {
  if (payer.kind === 'person') return partyOf(dispute, payer.party).name;
  const name = insurersOf(dispute).find((i) => i.id === payer.insurer)?.name ?? payer.insurer;
  return `${name}（${payer.kind === 'compulsory' ? '交强险' : '商业险'}）`;
}
