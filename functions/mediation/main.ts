import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { mediationFunction } from './index';

export const main_handler = toScf(mediationFunction, lazyDeps);
