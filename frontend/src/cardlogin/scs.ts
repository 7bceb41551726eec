import type { Fault } from './faults';
import { localPermission } from './permission';
import type { ScsProof } from './server';

/**
 * The Signature Creation Service of the Finnish card software (Digital and Population
 * Data Services Agency, "HTML5 and Digital Signatures, SCS 1.1"): software on the
 * officer's computer that answers on fixed ports of localhost.
 */
export type Software = { endpoint: string };
export type Found = { ok: true; software: Software } | { ok: false; fault: Fault };
export type Signed = { ok: true; proof: ScsProof } | { ok: false; fault: Fault };

type Version = { version?: string; selectorAvailable?: boolean; httpMethods?: string };
type Signature = Partial<ScsProof> & { status?: string; reasonCode?: number; reasonText?: string };

const answersWithin = 2_000; // ms, for software that is there
const officerAnswersWithin = 60_000; // ms, for the browser's question

/** Looks for software at each address in turn. The first question may make the browser ask the officer. */
export async function findSoftware(endpoints: string[], signal: AbortSignal): Promise<Found> {
  let fault: Fault = 'SOFTWARE_NOT_FOUND';
  let wait = (await localPermission()) === 'prompt' ? officerAnswersWithin : answersWithin;
  for (const endpoint of endpoints) {
    const { said: version } = await askJSON<Version>(`${endpoint}/version`, {}, wait, signal);
    if (version && serves(version)) return { ok: true, software: { endpoint } };
    if (version) fault = 'SOFTWARE_TOO_OLD';
    wait = answersWithin;
  }
  if ((await localPermission()) === 'denied') fault = 'LOCAL_PERMISSION_DENIED';
  return { ok: false, fault };
}

/** Whether the software speaks 1.0 or newer and lets the officer choose a certificate. */
function serves({ version, selectorAvailable, httpMethods }: Version): boolean {
  const major = Number.parseInt(version ?? '', 10);
  return major >= 1 && selectorAvailable !== false && (httpMethods ?? 'POST').includes('POST');
}

/**
 * Has the software sign: it lets the officer choose a certificate and asks for the
 * basic PIN in windows of its own, for as long as the challenge is good.
 */
export async function sign(
  { endpoint }: Software,
  request: unknown,
  until: Date,
  signal: AbortSignal,
): Promise<Signed> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  };
  const left = Math.max(0, until.getTime() - Date.now());
  const { said, late } = await askJSON<Signature>(`${endpoint}/sign`, init, left, signal);
  if (late) return { ok: false, fault: 'CHALLENGE_EXPIRED' };
  if (!said) return { ok: false, fault: 'SOFTWARE_FAILED' };
  const { signature, signatureAlgorithm, chain } = said;
  if (said.status === 'ok' && said.reasonCode === 200 && signature && signatureAlgorithm && chain) {
    return { ok: true, proof: { signature, signatureAlgorithm, chain } };
  }
  return { ok: false, fault: faultOf(said) };
}

// The specification leaves the wording of reasonText to the software; these words are
// common to what is in the field. What none of them fits is the software's own failure.
const reasons: [RegExp, Fault][] = [
  [/locked|blocked/i, 'PIN_LOCKED'],
  [/cancel|abort/i, 'PIN_CANCELLED'],
  [/reader/i, 'READER_NOT_FOUND'],
  [/certificate/i, 'CERTIFICATE_NOT_FOUND'],
  [/card|token/i, 'CARD_NOT_FOUND'],
];

/** What the software says went wrong. */
export function faultOf({ reasonText = '' }: Signature): Fault {
  return reasons.find(([words]) => words.test(reasonText))?.[1] ?? 'SOFTWARE_FAILED';
}

type Asked<Value> = { said?: Value; late: boolean };

/**
 * Asks the software, until the time is over or the officer stops. Nothing is said where
 * there is none, or it does not answer in JSON, whatever type it names.
 */
async function askJSON<Value>(
  url: string,
  init: RequestInit,
  within: number,
  signal: AbortSignal,
): Promise<Asked<Value>> {
  const giveUp = new AbortController();
  const stop = () => giveUp.abort();
  signal.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    giveUp.abort();
  }, within);
  try {
    const answer = await fetch(url, {
      ...init,
      signal: giveUp.signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    return { said: (await answer.json()) as Value, late };
  } catch {
    signal.throwIfAborted();
    return { late };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
