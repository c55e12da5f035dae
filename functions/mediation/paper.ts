import { fail, ok, type DomainError, type EvidenceId, type Result } from '@shared/kernel';
import type { CaseCall } from '../platform';

/** A scan that a record leans on must be sealed evidence of the same case. */
export async function sealedScan(
  { deps, dispute }: Pick<CaseCall<unknown>, 'deps' | 'dispute'>,
  paper: EvidenceId,
): Promise<Result<EvidenceId, DomainError>> {
  const scan = await deps.store.evidence.find(paper);
  const sealed = scan?.caseId === dispute.id && scan.status === 'sealed';
  return sealed ? ok(paper) : fail({ code: 'paper-missing' });
}
