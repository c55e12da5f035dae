import { fail, ok, type DomainError, type EvidenceId, type Result } from '@shared/kernel';
import type { CaseCall } from '../platform';

export function scanKey(caseId: string, paper: string): string {
  return `papers/${caseId}/${paper}`;
}

/** A scan that a record leans on: one the mediator kept, or sealed evidence of the same case. */
export async function sealedScan(
  { deps, dispute }: Pick<CaseCall<unknown>, 'deps' | 'dispute'>,
  paper: EvidenceId,
): Promise<Result<EvidenceId, DomainError>> {
  if (await deps.files.exists(scanKey(dispute.id, paper))) return ok(paper);
  const evidence = await deps.store.evidence.find(paper);
  const sealed = evidence?.caseId === dispute.id && evidence.status === 'sealed';
  return sealed ? ok(paper) : fail({ code: 'paper-missing' });
}
