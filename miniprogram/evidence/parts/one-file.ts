import type { CaseId } from '@shared/kernel';
import type { EvidenceView } from '@shared/evidence';

/** What every part of the page of one file gets. */
export type OneFileProps = {
  readonly caseId: CaseId;
  readonly file: EvidenceView;
  /** Read the file again: something was done to it. */
  readonly onDone: () => void;
};
