import type { Subject } from '@shared/case';
import type { Deps } from '../ports';
import type { HttpEvent } from './http';

/** The bearer token of a call, if it carries one. */
export function tokenOf(event: HttpEvent): string | undefined {
  const header = event.headers['authorization'];
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}

/** The signed-in person behind a call. An unknown or expired token is no person. */
export async function subjectOf(event: HttpEvent, deps: Deps): Promise<Subject | undefined> {
  const token = tokenOf(event);
  if (!token) return undefined;
  const account = await deps.sessions.find(token, deps.clock());
  if (!account) return undefined;
  return {
    account: account.id,
    ...(account.phone ? { phone: account.phone } : {}),
    ...(account.staff ? { staff: account.staff } : {}),
  };
}
