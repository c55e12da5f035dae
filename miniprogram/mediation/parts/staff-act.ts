import type { MediationView } from '@shared/mediation';

/** What every act of a mediator needs. */
export type StaffAct = {
  readonly caseId: string;
  readonly mediation: MediationView;
  /** What is open to the reader now. */
  readonly may: readonly string[];
  readonly onDone: () => void;
};
