import { useSyncExternalStore } from 'react';

/** Why the officer sees the login page. */
export type LeftBecause = 'never' | 'expired' | 'locked' | 'cardOut' | 'loggedOut';

/**
 * How far a session reaches: with a temporary password to be changed, with a method
 * to be linked, or to everything. `test` is the page's own: all is open, and what
 * was just linked may be tried before work begins.
 */
export type Stage = 'password' | 'link' | 'test' | 'full';
export type Session = { in: boolean; because: LeftBecause; stage: Stage };

/** What the windows of one browser tell each other: never who, and nothing of the work. */
export type News = { answered: number } | { left: LeftBecause };

// Whether somebody is logged in is known only to the server, in a cookie that no
// script can read. This is what the page believes until a request is answered 401.
let session: Session = { in: true, because: 'never', stage: 'full' };
let lastAnswer = 0; // none yet
let lastTold = 0;
let typed = '';
let share: (news: News) => void = () => {};
const listeners = new Set<() => void>();

function set(next: Session) {
  session = next;
  for (const tell of listeners) tell();
}

/** Marks the officer as gone: everything personal leaves the page at once. */
export function left(because: LeftBecause) {
  typed = '';
  if (!session.in) return;
  set({ in: false, because: lastAnswer === 0 ? 'never' : because, stage: 'full' });
  if (lastAnswer > 0) share({ left: because });
}

/**
 * Marks that somebody has just logged in. A temporary password is handed on to the
 * form that changes it, in memory alone, so that it is not asked for twice.
 */
export function entered(stage: Stage = 'full', temporaryPassword = '') {
  typed = stage === 'password' ? temporaryPassword : '';
  answered();
  set({ in: true, because: 'never', stage });
}

/** Marks how far the session reaches now, as the server says. */
export function reached(stage: Stage) {
  if (stage !== 'password') typed = '';
  if (session.in && session.stage !== stage) set({ ...session, stage });
}

/** The temporary password that was typed to log in; empty after a reload. */
export function typedPassword(): string {
  return typed;
}

/** Notes that the server has just prolonged the session by answering. */
export function answered() {
  lastAnswer = Date.now();
  if (lastAnswer - lastTold < 1_000) return;
  lastTold = lastAnswer;
  share({ answered: lastAnswer });
}

/** When the server last prolonged the session, in milliseconds since 1970. */
export function lastAnswered(): number {
  return lastAnswer;
}

/** Takes what another window of this browser tells: they share one session. */
export function heard(news: News) {
  if ('answered' in news) lastAnswer = Math.max(lastAnswer, news.answered);
  else if (session.in && lastAnswer > 0) {
    typed = '';
    set({ in: false, because: news.left, stage: 'full' });
  }
}

/** Sends what the other windows must know. */
export function shareBy(send: (news: News) => void) {
  share = send;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells when the session changes; the answer takes it back. */
export const onSession = subscribe;

/** What the page believes now. */
export const sessionNow = () => session;

/** The page's belief about the session; renders anew when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}
