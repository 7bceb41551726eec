import { onSession, sessionNow } from '../api/session';
import type { Protocol } from './server';

const storageKey = 'sinetti.card';
const every = 2_000; // ms

type Version = { hashAlgorithms?: string };

/**
 * Keeps in mind, for all windows of the session, that its card is read by software that
 * can be watched. Web eID and the browser's own choice tell nothing of a card after the login.
 */
export function keepWatch(protocol: Protocol) {
  if (protocol === 'scs') localStorage.setItem(storageKey, protocol);
  else localStorage.removeItem(storageKey);
}

/** Whether the session came in by software that can be watched. */
export const isWatched = () => localStorage.getItem(storageKey) !== null;

onSession(() => {
  if (!sessionNow().in) globalThis.localStorage?.removeItem(storageKey);
});

/**
 * Watches the card by what software of the field tells in `/version`: it names its
 * hash algorithms for as long as a card is in the reader. Software that never names
 * them, or that is away, tells nothing. It tells once that the card was taken out.
 */
export function watchCard(endpoints: string[], onOut: () => void): () => void {
  let seen: string | undefined;
  let over = false;
  const look = async () => {
    for (const endpoint of seen ? [seen] : endpoints) {
      const version = await versionAt(endpoint);
      if (over || !version) continue;
      if (version.hashAlgorithms) seen = endpoint;
      else if (seen) {
        stop();
        onOut();
      }
      return;
    }
  };
  const timer = setInterval(() => void look(), every);
  const stop = () => {
    over = true;
    clearInterval(timer);
  };
  return stop;
}

async function versionAt(endpoint: string): Promise<Version | undefined> {
  try {
    const answer = await fetch(`${endpoint}/version`, { credentials: 'omit', cache: 'no-store' });
    return (await answer.json()) as Version;
  } catch {
    return undefined;
  }
}
