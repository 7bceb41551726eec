import type { Refused } from '../api/ask';
import type { Reached } from './checklist';
import { ticket } from './clientCertificate';
import { type Fault, isFault } from './faults';
import { findSoftware, type Software, sign } from './scs';
import {
  type Challenge,
  newChallenge,
  type Proof,
  type Protocol,
  type Proven,
  type Purpose,
  prove,
  type Settings,
} from './server';
import { authenticate } from './webEid';

/** What came of an attempt: proven, a fault of the checklist, or another refusal of the server. */
export type Outcome = { ok: true; proven: Proven } | { ok: false; fault: Fault } | Refusal;
type Refusal = { ok: false; refused: Refused };

export type Attempt = {
  settings: Settings;
  protocol: Protocol;
  purpose: Purpose;
  /** The language in which software of the officer's computer is to speak, where it can. */
  language: string;
  signal: AbortSignal;
  /** Hears how far it came. */
  onReached: (line: Reached) => void;
};

type Got<Value> = { ok: true; value: Value } | { ok: false; fault: Fault } | Refusal;

/** Goes through the whole road once: software, challenge, card, server. Throws only where it is aborted. */
export async function attempt(one: Attempt): Promise<Outcome> {
  const software = await present(one);
  if (!software.ok) return software;
  const challenge = await newChallenge(one.protocol, one.purpose);
  one.signal.throwIfAborted();
  if (!challenge.ok) return refused(challenge);
  one.onReached('reader');
  const proof = await answer(one, challenge.value, software.value);
  one.signal.throwIfAborted(); // who stops is not logged in by what was asked before
  if (!proof.ok) return proof;
  one.onReached('certificate');
  const proven = await prove(one.purpose, proof.value);
  if (!proven.ok) return refused(proven);
  one.onReached('all');
  return { ok: true, proven: proven.value };
}

/** Looks for the software before a challenge is asked for: its two minutes are for the PIN. */
async function present({
  protocol,
  settings,
  signal,
  onReached,
}: Attempt): Promise<Got<Software | undefined>> {
  if (protocol !== 'scs') {
    onReached(protocol === 'tls' ? 'reader' : 'software');
    return { ok: true, value: undefined };
  }
  onReached('permission');
  const found = await findSoftware(settings.scs?.endpoints ?? [], signal);
  if (!found.ok) return found;
  onReached('software');
  return { ok: true, value: found.software };
}

/** Has the card answer the challenge by the protocol that was chosen. */
async function answer(
  { protocol, signal, language }: Attempt,
  challenge: Challenge,
  software: Software | undefined,
): Promise<Got<Proof>> {
  const until = new Date(challenge.expiresAt);
  if (protocol === 'scs' && software && challenge.scs) {
    const signed = await sign(software, challenge.scs.request, until, signal);
    return signed.ok ? { ok: true, value: { protocol, scs: signed.proof } } : signed;
  }
  if (protocol === 'web-eid') {
    const got = await authenticate(challenge.nonce, until, language, signal);
    return got.ok ? { ok: true, value: { protocol, webEid: got.token } } : got;
  }
  if (protocol === 'tls' && challenge.tls) {
    const got = await ticket(challenge.tls.ticketUrl, challenge.nonce, signal);
    return got.ok ? { ok: true, value: { protocol, ticket: got.value } } : refused(got);
  }
  return { ok: false, fault: 'PROTOCOL_OFF' };
}

function refused(answer: Refused): Outcome & { ok: false } {
  return isFault(answer.code) ? { ok: false, fault: answer.code } : { ok: false, refused: answer };
}
