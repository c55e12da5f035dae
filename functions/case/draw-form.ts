import { caseApi, caseFormName, lossesProvedBy, partyOf, type DisputeCase } from '@shared/case';
import { checklist } from '@shared/evidence';
import { dateOf, fail, ok, type Actor, type PartyId } from '@shared/kernel';
import type { Calculation } from '@shared/law/compensation';
import { drawnOrRefused, handedOut } from '../documents/drawn';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import type { FormContent, Sums } from './forms/content';

/** The paper, drawn when it is asked for: nothing of it is stored. */
export const drawForm = caseQuery(caseApi.drawForm, async ({ input, dispute, deps, moment }) => {
  const content = await contentFor(moment.actor, dispute, deps);
  if (input.form === 'confirmation' && !content.agreement)
    return fail({ code: 'nothing-confirmable' });
  // the fonts and the drawing are only loaded by those who print
  const { drawForm: draw } = await import('./forms');
  const drawn = await drawnOrRefused(draw(input.form, content, moment.at));
  if (!drawn.ok) return drawn;
  return ok(handedOut(`${caseFormName(input.form)}-${dispute.code}.pdf`, drawn.value));
});

async function contentFor(actor: Actor, dispute: DisputeCase, deps: Deps): Promise<FormContent> {
  if (!actor.party) throw new Error('actor has no seat in the case');
  const own = partyOf(dispute, actor.party);
  const [sums, evidence, agreement] = await Promise.all([
    sumsOf(own.id, dispute, deps),
    evidenceOf(own.id, dispute, deps),
    agreementOf(dispute, deps),
  ]);
  return { dispute, own, showNumber: actor.role === 'party', sums, evidence, agreement };
}

/** The side's own last sheet; what others put on the table stays there. */
async function sumsOf(party: PartyId, dispute: DisputeCase, deps: Deps): Promise<Sums | undefined> {
  const kept = await deps.store.calculations.list(
    { caseId: dispute.id, party },
    { sort: '-at', limit: 1 },
  );
  const [latest] = kept;
  if (!latest) return undefined;
  const { result } = JSON.parse(latest.canonical) as { result: Calculation };
  const lost = lossesProvedBy(party, dispute.parties);
  const victim = result.victims.find(({ id }) => id === lost);
  if (!victim) return undefined;
  const items = victim.items.flatMap(({ title, amount }) => (amount ? [{ title, amount }] : []));
  return { items, receivable: victim.receivable, received: victim.received };
}

async function evidenceOf(
  party: PartyId,
  dispute: DisputeCase,
  deps: Deps,
): Promise<FormContent['evidence']> {
  const items = await deps.store.evidence.list(
    { caseId: dispute.id, status: 'sealed', party },
    { sort: 'startedAt', limit: 1000 },
  );
  const titles = items.map(({ item }) => checklist[item].title);
  return [...new Set(titles)].map((title) => ({
    title,
    count: titles.filter((one) => one === title).length,
  }));
}

async function agreementOf(dispute: DisputeCase, deps: Deps): Promise<FormContent['agreement']> {
  const settled = await deps.store.mediations.list(
    { caseId: dispute.id, status: 'settled' },
    { sort: '-appliedAt' },
  );
  const [agreement] = settled.flatMap((one) => one.agreement ?? []);
  return agreement?.effectiveAt
    ? { number: agreement.number, effectiveOn: dateOf(agreement.effectiveAt) }
    : undefined;
}
