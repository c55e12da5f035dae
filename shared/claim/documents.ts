import {
  dateOf,
  fail,
  move,
  ok,
  type Decision,
  type EvidenceId,
  type Moment,
} from '@shared/kernel';
import { coverOf } from './clocks';
import type { ClaimFact, InsuranceClaim, Person } from './model';
import { claimTransitions } from './transitions';

export type ClaimRecords = { readonly claim: InsuranceClaim };
export type ClaimChange = Decision<ClaimRecords, ClaimFact>;

/** The insurer says that nothing is missing (交强险条例 28). */
export function acceptPapers(
  { claim }: ClaimRecords,
  _command: object,
  moment: Moment,
): ClaimChange {
  const status = move(claimTransitions, 'accept-papers', {
    from: claim.status,
    to: 'complete',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  return ok({
    records: { claim: { ...claim, status: status.value, papersAcceptedAt: moment.at } },
    facts: [
      { type: 'claim.papers-accepted', data: { claim: claim.id, insurer: claim.insurer.id } },
    ],
  });
}

/** Everything that is missing, said at once and only once (保险法 22). */
export function askDocuments(
  { claim }: ClaimRecords,
  command: { readonly items: readonly string[]; readonly by: Person },
  moment: Moment,
): ClaimChange {
  if (claim.asked) {
    const params = { date: dateOf(claim.asked.at), items: claim.asked.items.join('、') };
    return fail({
      code: 'asked-already',
      params,
      cite: { source: 'insurance-law', article: '22' },
    });
  }
  const status = move(claimTransitions, 'ask-documents', {
    from: claim.status,
    to: 'documents-asked',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const asked = { items: [...command.items], by: command.by, at: moment.at };
  return ok({
    records: { claim: { ...claim, status: status.value, asked } },
    facts: [
      {
        type: 'claim.documents-asked',
        data: { claim: claim.id, insurer: claim.insurer.id, count: asked.items.length },
      },
    ],
  });
}

/** The missing papers come; the time for the assessment runs anew from here (交强险条例 29, 保险法 23). */
export function supplyDocuments(
  { claim }: ClaimRecords,
  command: { readonly evidence: readonly EvidenceId[]; readonly note?: string | undefined },
  moment: Moment,
): ClaimChange {
  const status = move(claimTransitions, 'supply-documents', {
    from: claim.status,
    to: 'complete',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const supplied = {
    evidence: [...command.evidence],
    ...(command.note ? { note: command.note } : {}),
    at: moment.at,
  };
  const evidence = [...new Set([...claim.bundle.evidence, ...command.evidence])];
  return ok({
    records: {
      claim: { ...claim, status: status.value, supplied, bundle: { ...claim.bundle, evidence } },
    },
    facts: [
      {
        type: 'claim.documents-supplied',
        data: {
          claim: claim.id,
          insurer: claim.insurer.id,
          count: command.evidence.length,
          agreed: claim.agreedByInsurer,
          cover: coverOf(claim),
        },
      },
    ],
  });
}
