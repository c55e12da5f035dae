export * from './agreement';
export * from './ending';
export * from './invite';
export * from './room';
export * from './schedule';
export * from './start';
export type { MediationDecision, Records } from './step';
