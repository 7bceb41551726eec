import { onSession, sessionNow } from '../api/session';
import type { Protocol, Purpose } from './server';

// The policy of a page counts for as long as it is open, whatever the router shows in it.
const connecting = ['/login', '/my-access', '/test', '/card-test', '/step-up'];
const openedAt = globalThis.location?.pathname ?? '';
let openedWithoutSession = false;
let blocked = false;
let goneOn = false;

onSession(() => {
  const { in: isIn, because } = sessionNow();
  if (!isIn && because === 'never') openedWithoutSession = true;
});

globalThis.document?.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (effectiveDirective === 'connect-src') blocked = true;
});

/** Web eID is asked within the page; the others have addresses of their own. */
const connects = (protocol: Protocol) => protocol !== 'web-eid';

/**
 * Whether the page, as it was opened, may reach what a protocol needs. A step-up is
 * asked over a form that must stay, so that the page is not opened anew for it.
 */
export function mayReach(protocols: Protocol[], purpose: Purpose): boolean {
  if (purpose === 'step-up' || goneOn || !protocols.some(connects)) return true; // once anew is enough
  return !blocked && (openedWithoutSession || connecting.includes(openedAt));
}

/** Opens the page anew to go on there, at an address whose page may connect. */
export function openAnew(purpose: Purpose) {
  const { pathname, search } = location;
  const state = { ...history.state, card: purpose };
  if (connecting.includes(pathname)) history.replaceState(state, '');
  else if (purpose === 'link') history.replaceState(state, '', '/my-access');
  else history.replaceState({ ...state, usr: { back: pathname + search } }, '', '/login');
  location.reload();
}

/** Whether the page was opened anew for this; tells it once. No link from elsewhere can make it so. */
export function openedFor(purpose: Purpose): boolean {
  const { card, ...state } = history.state ?? {};
  if (card !== purpose) return false;
  goneOn = true;
  history.replaceState(state, '');
  return true;
}
