import { calculationFollowUps } from '@shared/calculation';
import type { CloudFunction } from '../platform';
import { compute, replay } from './compute';
import { listCalculations, prefill, readCalculation, saveCalculation } from './keep';

export const calculationFunction: CloudFunction = {
  name: 'calculation',
  handlers: [compute, replay, saveCalculation, listCalculations, readCalculation, prefill],
  followUps: calculationFollowUps,
};
