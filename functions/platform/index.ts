export * from './handler';
export * from './plan';
export { checkCode } from './one-time-code';
export { codePauseSeconds, mayTextCode } from './text-code';
export { toScf, type CloudFunction, type MainHandler } from './scf';
export { log } from './log';
export type { HttpAnswer, HttpEvent } from './http';
export { admitSigned } from './signed-message';
export { signMessage, type Envelope } from './sign-message';
