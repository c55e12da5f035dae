import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { caseFunction } from './index';

export const main_handler = toScf(caseFunction, lazyDeps);
