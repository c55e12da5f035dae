export * from './handler';
export * from './plan';
export { toScf, type CloudFunction, type MainHandler } from './scf';
export { log } from './log';
export type { HttpAnswer, HttpEvent } from './http';
export type { IndexOf, RecordStore } from './record-store';
export { admitSigned } from './signed-message';
export { signMessage, type Envelope } from './sign-message';
