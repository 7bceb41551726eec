import { afterEach, expect, test, vi } from 'vitest';
import { faultOf, findSoftware, sign } from './scs';

const endpoints = ['https://localhost:53952', 'http://localhost:53951'];
const never = new AbortController().signal;
const soon = () => new Date(Date.now() + 60_000);

type Reply = unknown | 'absent' | 'silent';

/** A desk: what answers at which address. */
function desk(replies: Record<string, Reply>, permission: string | undefined = 'granted') {
  const asked: string[] = [];
  vi.stubGlobal('navigator', {
    permissions: {
      query: () => (permission ? Promise.resolve({ state: permission }) : Promise.reject(new TypeError())),
    },
  });
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    const reply = replies[url] ?? 'absent';
    if (reply === 'absent') throw new TypeError('Failed to fetch');
    if (reply === 'silent') {
      return new Promise((_, give) => signal?.addEventListener('abort', () => give(signal.reason)));
    }
    // The software in the field names no type, or text/plain.
    return new Response(typeof reply === 'string' ? reply : JSON.stringify(reply));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('the addresses are tried in turn until software answers', async () => {
  const asked = desk({ 'http://localhost:53951/version': { version: '1.1', selectorAvailable: true } });
  expect(await findSoftware(endpoints, never)).toEqual({
    ok: true,
    software: { endpoint: 'http://localhost:53951' },
  });
  expect(asked).toEqual(endpoints.map((one) => `${one}/version`));
});

test('an address that keeps silent is passed over', async () => {
  desk({
    'https://localhost:53952/version': 'silent',
    'http://localhost:53951/version': { version: '1.0.1' },
  });
  expect(await findSoftware(endpoints, never)).toMatchObject({ ok: true });
});

const absent: [string, Record<string, Reply>, string | undefined, string][] = [
  ['nothing answers', {}, 'granted', 'SOFTWARE_NOT_FOUND'],
  ['nothing answers in a browser that asks nothing', {}, undefined, 'SOFTWARE_NOT_FOUND'],
  ['the browser refuses', {}, 'denied', 'LOCAL_PERMISSION_DENIED'],
  ['it is old', { 'https://localhost:53952/version': { version: '0.9' } }, 'granted', 'SOFTWARE_TOO_OLD'],
  [
    'it cannot choose',
    { 'https://localhost:53952/version': { version: '1.1', selectorAvailable: false } },
    'granted',
    'SOFTWARE_TOO_OLD',
  ],
  [
    'something else answers there',
    { 'https://localhost:53952/version': '<html>' },
    'granted',
    'SOFTWARE_NOT_FOUND',
  ],
];

test.each(absent)('%s', async (_name, replies, permission, fault) => {
  desk(replies, permission);
  expect(await findSoftware(endpoints, never)).toEqual({ ok: false, fault });
});

const software = { endpoint: 'https://localhost:53952' };
const signed = {
  status: 'ok',
  reasonCode: 200,
  signature: 'c2ln',
  signatureAlgorithm: 'SHA256withRSA',
  chain: ['YQ=='],
};
const at = 'https://localhost:53952/sign';

test('what is handed on of a signature is what the server asks for', async () => {
  desk({ [at]: { ...signed, version: '1.1', reasonText: 'Signature generated' } });
  expect(await sign(software, {}, soon(), never)).toEqual({
    ok: true,
    proof: { signature: 'c2ln', signatureAlgorithm: 'SHA256withRSA', chain: ['YQ=='] },
  });
});

test('an answer that says ok without a signature is a failure', async () => {
  desk({ [at]: { status: 'ok', reasonCode: 200 } });
  expect(await sign(software, {}, soon(), never)).toEqual({ ok: false, fault: 'SOFTWARE_FAILED' });
});

test('software that goes away in between has failed', async () => {
  desk({});
  expect(await sign(software, {}, soon(), never)).toEqual({ ok: false, fault: 'SOFTWARE_FAILED' });
});

test('a PIN that is not given while the challenge is good comes too late', async () => {
  desk({ [at]: 'silent' });
  expect(await sign(software, {}, new Date(), never)).toEqual({ ok: false, fault: 'CHALLENGE_EXPIRED' });
});

test('an officer who stops is not told of a fault', async () => {
  desk({ [at]: 'silent' });
  const stop = new AbortController();
  const signing = sign(software, {}, soon(), stop.signal);
  stop.abort();
  await expect(signing).rejects.toThrow();
});

test.each([
  ['User cancelled the operation', 'PIN_CANCELLED'],
  ['PIN is blocked', 'PIN_LOCKED'],
  ['No card reader found', 'READER_NOT_FOUND'],
  ['No card in the reader slot', 'READER_NOT_FOUND'],
  ['No matching certificate', 'CERTIFICATE_NOT_FOUND'],
  ['Card removed', 'CARD_NOT_FOUND'],
  ['Internal error 0x80100', 'SOFTWARE_FAILED'],
])('the reason “%s”', (reasonText, fault) => {
  expect(faultOf({ reasonText })).toBe(fault);
});
