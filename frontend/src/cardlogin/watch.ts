import { onSession, sessionNow } from '../api/session';
import type { Protocol } from './server';

const storageKey = 'sinetti.card';
const protocols = ['scs', 'web-eid', 'tls'] as const satisfies Protocol[];
const every = 2_000; // ms
const patience = 2; // looks at which software that was there may be away

type Version = { hashAlgorithms?: string };

/**
 * Keeps in mind, for all windows of the session, by which protocol its card was read: to
 * read it again for a fresh factor, and to watch it. It says nothing of whose it is.
 */
export const keepProtocol = (protocol: Protocol) => localStorage.setItem(storageKey, protocol);

/** The protocol by which the session came in, where it came in by card. */
export function keptProtocol(): Protocol | undefined {
  const kept = localStorage.getItem(storageKey);
  return protocols.find((one) => one === kept);
}

/** Whether the card can be watched: Web eID and the browser's own choice tell nothing of it after the login. */
export const isWatched = () => keptProtocol() === 'scs';

onSession(() => {
  if (!sessionNow().in) globalThis.localStorage?.removeItem(storageKey);
});

/**
 * Watches the card by what software of the field tells in `/version`: it names its
 * hash algorithms for as long as a card is in the reader. Software that never names
 * them tells nothing. Once they were seen, it is told, once, that they are gone, or that
 * the software does not answer any more, at two looks in a row.
 */
export function watchCard(endpoints: string[], onOut: () => void): () => void {
  let seen: string | undefined;
  let missed = 0;
  let over = false;
  const gone = () => {
    stop();
    onOut();
  };
  const look = async () => {
    for (const endpoint of seen ? [seen] : endpoints) {
      const version = await versionAt(endpoint);
      if (over) return;
      if (version?.hashAlgorithms) {
        seen = endpoint;
        missed = 0;
        return;
      }
      if (seen && (version || ++missed === patience)) return gone();
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
