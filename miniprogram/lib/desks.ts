import type { StaffRole } from '@shared/case';

/** Where each kind of staff works: the first page after sign-in. */
const desks: Readonly<Partial<Record<StaffRole, string>>> = {
  police: 'accident/desk',
  mediator: 'mediation/desk',
  clerk: 'mediation/desk',
  insurer: 'claim/desk',
  judge: 'case/desk/court',
  supervisor: 'case/desk/board',
};

/** The desk's page, or undefined for a role that has none yet. The desks are left out of the mini-program. */
export function deskOf(role: StaffRole): string | undefined {
  return process.env.TARO_ENV === 'weapp' ? undefined : desks[role];
}

/** The phone page on which a case is worked at: at the table for who sits there, the case itself for the rest. */
export function casePageOf(role: StaffRole | undefined): string {
  return role === 'mediator' || role === 'clerk' || role === 'insurer'
    ? 'mediation/home'
    : 'case/home';
}
