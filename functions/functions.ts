import { accidentFunction } from './accident';
import { accountFunction } from './account';
import { calculationFunction } from './calculation';
import { caseFunction } from './case';
import { claimFunction } from './claim';
import { evidenceFunction } from './evidence';
import { mediationFunction } from './mediation';
import type { CloudFunction } from './platform';

/** Every function of serverless.yml, as the local stack and the tests serve them. */
export const cloudFunctions: readonly CloudFunction[] = [
  accountFunction,
  caseFunction,
  accidentFunction,
  evidenceFunction,
  calculationFunction,
  mediationFunction,
  claimFunction,
];
