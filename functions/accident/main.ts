import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { accidentFunction } from './index';

export const main_handler = toScf(accidentFunction, lazyDeps);
