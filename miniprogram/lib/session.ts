import type { Me } from '@shared/account';
import { signal, useSignal } from './signal';
import { dropAllStored, dropStored, readStored, writeStored } from './store';

/** Who is signed in on this phone. The server decides again on every call. */
export type Session = { readonly token: string; readonly me: Me };

const stored = 'session';

const current = signal<Session | undefined>(() => {
  const value = readStored(stored) as Partial<Session> | undefined;
  return value?.token && value.me ? { token: value.token, me: value.me } : undefined;
});

export function session(): Session | undefined {
  return current.get();
}

export function useSession(): Session | undefined {
  return useSignal(current);
}

export function signIn(next: Session): void {
  writeStored(stored, next);
  current.set(next);
}

/** The token no longer counts: forget it, but keep the drafts, the same person comes back to them. */
export function sessionEnded(): void {
  dropStored(stored);
  current.set(undefined);
}

/** The person leaves this phone: session, drafts and submission keys all go. */
export function signOut(): void {
  sessionEnded();
  dropAllStored('draft:');
  dropAllStored('key:');
}
