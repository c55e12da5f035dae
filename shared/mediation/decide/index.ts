export * from './agreement';
export * from './disclosure';
export * from './ending';
export * from './invite';
export { sidesAfter } from './new-sides';
export * from './room';
export * from './schedule';
export { acceptAssignment, apply, assignMediator, declineAssignment } from './start';
export type { MediationDecision, Records } from './step';
