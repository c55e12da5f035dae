export * from './correct';
export * from './finding';
export * from './message';
export * from './report';
export * from './review';
export type { AccidentDecision, Records } from './records';
