import type { MediationView } from '@shared/mediation';

/** What every act of a mediator needs. */
export type StaffAct = {
  readonly caseId: string;
  readonly mediation: MediationView;
  readonly onDone: () => void;
};
