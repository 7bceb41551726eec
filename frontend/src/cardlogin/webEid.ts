import type { Fault } from './faults';
import type { WebEidToken } from './server';

/**
 * Web eID by the messages between a page and its browser extension (web-eid.js 2.1,
 * "Web eID: electronic identity cards on the Web"). The library itself is not on the
 * public npm registry; these three messages are all that a login takes of it.
 */
export type Authenticated = { ok: true; token: WebEidToken } | { ok: false; fault: Fault };

type Said = Partial<WebEidToken> & { action?: string; error?: { code?: string } };

const action = 'web-eid:authenticate';
const libraryVersion = '2.1.0';
const loadsWithin = 1_000; // ms, until the extension stands in a page that has just opened
const acknowledgesWithin = 1_000; // ms

/** Has the card answer the challenge; the extension's application asks for card and PIN. */
export async function authenticate(
  challengeNonce: string,
  until: Date,
  lang: string,
  signal: AbortSignal,
): Promise<Authenticated> {
  await extensionLoaded();
  signal.throwIfAborted();
  const left = Math.max(0, until.getTime() - Date.now());
  const over = new AbortController();
  const answer = new Promise<Authenticated>((settle, give) => {
    const fail = (fault: Fault) => settle({ ok: false, fault });
    const acknowledged = setTimeout(fail, acknowledgesWithin, 'EXTENSION_NOT_FOUND');
    const late = setTimeout(fail, left, 'CHALLENGE_EXPIRED');
    const hear = ({ data, source, origin }: MessageEvent<Said>) => {
      if (source !== window || origin !== location.origin) return; // a frame or window that plays the extension
      if (data?.action === `${action}-ack`) clearTimeout(acknowledged);
      else if (data?.action === `${action}-success`) settle(tokenOf(data));
      else if (data?.action === `${action}-failure`) fail(faultOf(data.error?.code));
    };
    window.addEventListener('message', hear, { signal: over.signal });
    signal.addEventListener('abort', () => give(signal.reason), { signal: over.signal });
    over.signal.addEventListener('abort', () => {
      clearTimeout(acknowledged);
      clearTimeout(late);
    });
  });
  const options = { lang, userInteractionTimeout: left };
  window.postMessage({ action, libraryVersion, challengeNonce, options }, location.origin);
  return answer.finally(() => over.abort());
}

const extensionLoaded = () =>
  new Promise((loaded) => setTimeout(loaded, Math.max(0, loadsWithin - performance.now())));

function tokenOf({ unverifiedCertificate, algorithm, signature, format, appVersion }: Said): Authenticated {
  if (!unverifiedCertificate || !algorithm || !signature || !format)
    return { ok: false, fault: 'SOFTWARE_FAILED' };
  return {
    ok: true,
    token: { unverifiedCertificate, algorithm, signature, format, appVersion: appVersion ?? '' },
  };
}

/** What the extension's error means; its application itself tells of a missing reader or card. */
export function faultOf(code: string | undefined): Fault {
  switch (code) {
    case 'ERR_WEBEID_EXTENSION_UNAVAILABLE':
    case 'ERR_WEBEID_NATIVE_UNAVAILABLE':
      return 'EXTENSION_NOT_FOUND';
    case 'ERR_WEBEID_VERSION_MISMATCH':
    case 'ERR_WEBEID_VERSION_INVALID':
      return 'SOFTWARE_TOO_OLD';
    case 'ERR_WEBEID_USER_CANCELLED':
    case 'ERR_WEBEID_USER_TIMEOUT':
    case 'ERR_WEBEID_ACTION_TIMEOUT':
      return 'PIN_CANCELLED';
    default:
      return 'SOFTWARE_FAILED';
  }
}
