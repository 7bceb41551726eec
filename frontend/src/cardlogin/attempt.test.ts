import { afterEach, expect, test, vi } from 'vitest';
import { type Attempt, attempt } from './attempt';
import type { Reached } from './checklist';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const challenge = {
  protocol: 'scs',
  purpose: 'test',
  nonce: 'n',
  origin: 'o',
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
  scs: { endpoints: ['http://localhost:53951'], request: { version: '1.1' } },
  tls: null,
};
const signed = {
  status: 'ok',
  reasonCode: 200,
  signature: 'c2ln',
  signatureAlgorithm: 'SHA256withRSA',
  chain: ['YQ=='],
};

/** The server and the desk: what each address answers. */
function world(answers: Record<string, () => Response | Promise<Response>>) {
  const asked: string[] = [];
  vi.stubGlobal('navigator', { permissions: { query: () => Promise.resolve({ state: 'granted' }) } });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = answers[address];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  return asked;
}

const all = {
  'http://localhost:53951/version': () => json({ version: '1.1' }),
  'http://localhost:53951/sign': () => json(signed),
  '/login/card/challenge': () => json(challenge),
  '/card-test': () => json({ steps: [], certificate: null }),
};

function one(signal = new AbortController().signal) {
  const reached: Reached[] = [];
  const it: Attempt = {
    settings: { protocols: ['scs'], scs: { endpoints: ['http://localhost:53951'] }, tls: null },
    protocol: 'scs',
    purpose: 'test',
    language: 'fi',
    signal,
    onReached: (line) => reached.push(line),
  };
  return { it, reached };
}

afterEach(() => vi.unstubAllGlobals());

test('the whole road, in its order: software before the challenge, whose two minutes are for the PIN', async () => {
  const asked = world(all);
  const { it, reached } = one();
  expect(await attempt(it)).toMatchObject({ ok: true });
  expect(reached).toEqual(['permission', 'software', 'reader', 'certificate', 'all']);
  expect(asked).toEqual([
    'http://localhost:53951/version',
    '/login/card/challenge',
    'http://localhost:53951/sign',
    '/card-test',
  ]);
});

test('a fault that the server names is told whatever its status; another refusal is told as such', async () => {
  world({ ...all, '/card-test': () => json({ code: 'REVOCATION_UNKNOWN', helpDesk: 'K-307' }, 503) });
  expect(await attempt(one().it)).toEqual({ ok: false, fault: 'REVOCATION_UNKNOWN' });
  world({ ...all, '/card-test': () => json({ code: 'SOMETHING' }, 503) });
  expect(await attempt(one().it)).toMatchObject({ ok: false, refused: { code: 'UNAVAILABLE' } });
  world({ ...all, '/login/card/challenge': () => json({ retryAfterSeconds: 9 }, 429) });
  expect(await attempt(one().it)).toMatchObject({
    refused: { code: 'TOO_MANY_TRIES', retryAfterSeconds: 9 },
  });
});

test('who stops while the PIN is asked for is not logged in by it', async () => {
  const stop = new AbortController();
  const asked = world({
    ...all,
    'http://localhost:53951/sign': () => {
      stop.abort();
      return json(signed);
    },
  });
  await expect(attempt(one(stop.signal).it)).rejects.toThrow();
  expect(asked).not.toContain('/card-test');
});
