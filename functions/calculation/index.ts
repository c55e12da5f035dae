import { calculationFollowUps } from '@shared/calculation';
import type { CloudFunction } from '../platform';
import { check } from './check';
import { compute, replay } from './compute';
import { listCalculations, prefill, readCalculation, saveCalculation } from './keep';
import { pdf } from './pdf';

export const calculationFunction: CloudFunction = {
  name: 'calculation',
  handlers: [
    compute,
    replay,
    pdf,
    check,
    saveCalculation,
    listCalculations,
    readCalculation,
    prefill,
  ],
  followUps: calculationFollowUps,
};
