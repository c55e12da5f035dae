import type { BundleView, ClaimView } from '@shared/claim';
import type { CaseId } from '@shared/kernel';

/** What every act of the desk needs. */
export type ActProps = {
  readonly caseId: CaseId;
  readonly claim: ClaimView;
  readonly answeredFor: BundleView['checks'][number]['id'][];
  readonly onDone: () => void;
};
export type FormProps = ActProps & { readonly onClose: () => void };

/** The claim as it was seen; a decision on an older one is refused. */
export function seen({ caseId, claim }: Pick<ActProps, 'caseId' | 'claim'>) {
  return { caseId, claimId: claim.id, version: claim.version };
}
