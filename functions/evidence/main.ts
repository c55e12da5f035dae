import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { evidenceFunction } from './index';

export const main_handler = toScf(evidenceFunction, lazyDeps);
