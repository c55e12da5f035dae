import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { claimFunction } from './index';

export const main_handler = toScf(claimFunction, lazyDeps);
