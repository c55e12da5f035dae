import type { StaffRole } from '@shared/case';

/** Where each kind of staff works: the first page after sign-in. */
const desks: Readonly<Partial<Record<StaffRole, string>>> = {
  police: 'accident/desk',
  mediator: 'mediation/desk',
  clerk: 'mediation/desk',
  insurer: 'claim/desk',
  supervisor: 'case/desk/board',
};

/** The desk's page, or undefined for a role that has none yet. */
export function deskOf(role: StaffRole): string | undefined {
  return desks[role];
}
