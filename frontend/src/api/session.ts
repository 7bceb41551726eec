import { useSyncExternalStore } from 'react';

/** Why the officer sees the login page. */
export type LeftBecause = 'never' | 'expired' | 'locked' | 'loggedOut';
export type Session = { in: boolean; because: LeftBecause };

// Whether somebody is logged in is known only to the server, in a cookie that no
// script can read. This is what the page believes until a request is answered 401.
let session: Session = { in: true, because: 'never' };
let lastAnswer = 0; // none yet
const listeners = new Set<() => void>();

function set(next: Session) {
  session = next;
  for (const tell of listeners) tell();
}

/** Marks the officer as gone: everything personal leaves the page at once. */
export function left(because: LeftBecause) {
  if (session.in) set({ in: false, because: lastAnswer === 0 ? 'never' : because });
}

/** Marks that somebody has just logged in. */
export function entered() {
  lastAnswer = Date.now();
  set({ in: true, because: 'never' });
}

/** Notes that the server has just prolonged the session by answering. */
export function answered() {
  lastAnswer = Date.now();
}

/** When the server last prolonged the session, in milliseconds since 1970. */
export function lastAnswered(): number {
  return lastAnswer;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page's belief about the session; renders anew when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}
