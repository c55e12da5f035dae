export * from './agreement';
export * from './ending';
export * from './invite';
export * from './room';
export * from './schedule';
export * from './start';
export { takesPart, type MediationDecision, type Records } from './step';
