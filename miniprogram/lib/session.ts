import type { Me } from '@shared/account';
import { signal, useSignal } from './signal';
import { dropAllStored, dropStored, readStored, writeStored } from './store';

/** Who is signed in on this phone. The server decides again on every call. */
export type Session = { readonly token: string; readonly me: Me };

const stored = 'session';

/** Whose drafts lie on this phone: kept when the session ends, because the same person comes back to them. */
const owner = 'drafts-of';

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

/** Drafts hold names, amounts and bank numbers: another person who signs in on this phone does not find them. */
export function signIn(next: Session): void {
  const before = readStored(owner) ?? current.get()?.me.account;
  if (before !== undefined && before !== next.me.account) dropDrafts();
  writeStored(owner, next.me.account);
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
  dropStored(owner);
  dropDrafts();
}

const droppers = new Set<() => void>();

/** For what holds drafts in memory besides: it lets go of them too. */
export function onDraftsDropped(listener: () => void): void {
  droppers.add(listener);
}

function dropDrafts(): void {
  dropAllStored('draft:');
  dropAllStored('key:');
  droppers.forEach((drop) => drop());
}
