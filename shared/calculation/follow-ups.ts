import type { FollowUps } from '@shared/kernel';
import type { CalculationFact } from './model';

/** Numbers on the table are part of the mediation and stay inside it. */
export const calculationFollowUps: FollowUps<CalculationFact> = {
  'calculation.saved': { audience: 'mediation' },
};
