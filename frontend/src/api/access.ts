import { type Answer, ask, send } from './ask';
import { reached, type Stage } from './session';

export type Method = 'card' | 'authenticator' | 'token';
export type Device = 'authenticator' | 'token';

/** How the officer gets in: never a secret. Times are RFC 3339. */
export type Access = {
  stage: 'password' | 'link' | 'full';
  name: string;
  userName: string;
  method: string;
  sessionId: string;
  password: { kind: 'own' | 'temporary' | 'none'; until: string | null };
  device: { kind: Device; linkedAt: string; permitted: boolean } | null;
  pending: { kind: Device; until: string } | null;
  card: { linkedAt: string } | null;
  methods: { method: Method; permitted: boolean; reason: string }[];
  sessions: OpenSession[];
  freshUntil: string | null;
  idleSeconds: number;
};

export type OpenSession = {
  id: string;
  method: string;
  startedAt: string;
  lastSeenAt: string;
  endsAt: string;
  here: boolean;
};

/** A device that waits for its two codes; the secret is an app's alone. */
export type Begun = { kind: Device; secret?: string; uri?: string; qr?: string; until: string };

/** What a code that was tried is; the skew is that of the device's clock, ahead positive. */
export type CodeTest = { result: 'right' | 'wrong' | 'used' | 'early' | 'late'; skewSeconds?: number };

export type Feedback = {
  kind: 'accessibility' | 'login' | 'other';
  page: string;
  language: string;
  message: string;
  contact: string;
};

export const readAccess = () => ask<Access>('/access');

/** Changes the password; all other sessions of the officer end. */
export async function changePassword(current: string, next: string): Promise<Answer<{ stage: Stage }>> {
  const answer = await ask<{ stage: Stage }>('/access/password', { current, new: next });
  if (answer.ok) reached(answer.value.stage);
  return answer;
}

export const beginDevice = (kind: Device, seed?: string) => ask<Begun>('/access/device', { kind, seed });

/** Links the device. Whoever was held back by it may try it before work begins. */
export async function confirmDevice(first: string, second: string): Promise<Answer<{ stage: Stage }>> {
  const answer = await ask<{ stage: Stage }>('/access/device/confirm', { first, second });
  if (answer.ok && answer.value.stage !== 'full') reached(answer.value.stage);
  return answer;
}

export const testCode = (code: string) => ask<CodeTest>('/access/device/test', { code });

export const endSession = (id: string) => ask<unknown>('/access/sessions/end', { id });

export const endOtherSessions = () => ask<unknown>('/access/sessions/end', { others: true });

/** Anybody may say something about the pages, logged in or not. */
export const sendFeedback = (feedback: Feedback) => send<unknown>('/feedback', feedback);
