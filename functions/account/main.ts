import { lazyDeps } from '../deps';
import { toScf } from '../platform';
import { accountFunction } from './index';

export const main_handler = toScf(accountFunction, lazyDeps);
