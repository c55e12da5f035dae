import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { calculationFunction } from './index';

export const main_handler = toScf(calculationFunction, lazyDeps);
