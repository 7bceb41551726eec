import { type Answer, ask, send } from '../api/ask';
import { entered, reached, type Stage } from '../api/session';
import { keepProtocol } from './watch';

export type Protocol = 'scs' | 'web-eid' | 'tls';
export type Purpose = 'login' | 'link' | 'test' | 'step-up';

/** What this server takes, in the order in which to offer it. */
export type Settings = {
  protocols: Protocol[];
  scs: { endpoints: string[] } | null;
  tls: { ticketUrl: string } | null;
};

/** What a card must answer, good once and for two minutes. */
export type Challenge = {
  protocol: Protocol;
  purpose: Purpose;
  /** 88 characters of Base64. */
  nonce: string;
  origin: string;
  /** RFC 3339. */
  expiresAt: string;
  /** The body of POST /sign, to be sent as it is. */
  scs: { endpoints: string[]; request: unknown } | null;
  tls: { ticketUrl: string } | null;
};

export type ScsProof = { signature: string; signatureAlgorithm: string; chain: string[] };
export type WebEidToken = {
  unverifiedCertificate: string;
  algorithm: string;
  signature: string;
  format: string;
  appVersion: string;
};
export type Proof =
  | { protocol: 'scs'; scs: ScsProof }
  | { protocol: 'web-eid'; webEid: WebEidToken }
  | { protocol: 'tls'; ticket: string };

/** What the server looked at in a certificate, in its order. */
export const steps = ['CHALLENGE', 'SIGNATURE', 'ISSUER', 'VALIDITY', 'USAGE', 'REVOCATION', 'LINK'] as const;
export type Step = (typeof steps)[number];
export type CheckedStep = {
  step: Step;
  state: 'OK' | 'WRONG' | 'NOT_REACHED';
  fault: { code: string; helpDesk: string } | null;
};

/** What is right and wrong about a card; times are RFC 3339. */
export type CardTest = {
  steps: CheckedStep[];
  certificate: { issuer: string; validFrom: string; validTo: string } | null;
};

/** What came of a proof, by what it was for. */
export type Proven = { stage?: Stage; freshUntil?: string; test?: CardTest };

const needsSession = (purpose: Purpose) => purpose === 'link' || purpose === 'step-up';

export const readSettings = () => send<Settings>('/login/card/settings');

export function newChallenge(protocol: Protocol, purpose: Purpose): Promise<Answer<Challenge>> {
  const asked = needsSession(purpose) ? ask : send;
  return asked('/login/card/challenge', { protocol, purpose });
}

/** Hands the proof in. A login has entered, and a link has reached its stage, when this answers. */
export async function prove(purpose: Purpose, proof: Proof): Promise<Answer<Proven>> {
  switch (purpose) {
    case 'login': {
      const answer = await send<{ stage?: Stage }>('/login/card', proof);
      if (answer.ok) {
        keepProtocol(proof.protocol);
        entered(answer.value.stage ?? 'full');
      }
      return answer;
    }
    case 'link': {
      const answer = await ask<{ stage: Stage }>('/access/card', proof);
      if (!answer.ok) return answer;
      keepProtocol(proof.protocol); // the session goes on as one by card
      if (answer.value.stage !== 'full') reached(answer.value.stage);
      return answer;
    }
    case 'step-up':
      return ask('/step-up/card', proof);
    default: {
      const answer = await send<CardTest>('/card-test', proof);
      return answer.ok ? { ok: true, value: { test: answer.value } } : answer;
    }
  }
}
