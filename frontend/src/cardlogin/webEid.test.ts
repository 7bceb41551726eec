// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { authenticate, faultOf } from './webEid';

const token = {
  unverifiedCertificate: 'Y2VydA==',
  algorithm: 'ES384',
  signature: 'c2ln',
  format: 'web-eid:1.0',
  appVersion: 'https://web-eid.eu/web-eid-app/releases/v2.7.0',
};
const never = new AbortController().signal;
const soon = () => new Date(Date.now() + 60_000);
let leave = () => {};

/** An extension in the page: what it answers to a request, from which window and origin. */
function extension(answers: object[], from: { source?: Window | null; origin?: string } = {}) {
  const hear = ({ data }: MessageEvent) => {
    if (data.action !== 'web-eid:authenticate') return;
    for (const one of answers) {
      const { source = window, origin = location.origin } = from;
      window.dispatchEvent(new MessageEvent('message', { data: one, source, origin }));
    }
  };
  window.addEventListener('message', hear);
  leave = () => window.removeEventListener('message', hear);
}

afterEach(() => {
  leave();
  vi.useRealTimers();
});

const ack = { action: 'web-eid:authenticate-ack' };
const success = { action: 'web-eid:authenticate-success', ...token };

test('the token is handed on as it came', async () => {
  extension([ack, success]);
  expect(await authenticate('nonce', soon(), 'fi', never)).toEqual({ ok: true, token });
});

test('without an acknowledgement within a second there is no extension', async () => {
  expect(await authenticate('nonce', soon(), 'fi', never)).toEqual({
    ok: false,
    fault: 'EXTENSION_NOT_FOUND',
  });
});

test.each([
  ['another window', { source: null }],
  ['another origin', { origin: 'https://elsewhere.example' }],
])('what %s says is not the extension’s word', async (_name, from) => {
  extension([ack, success], from);
  expect(await authenticate('nonce', soon(), 'fi', never)).toMatchObject({ fault: 'EXTENSION_NOT_FOUND' });
});

test('a token that lacks a part is a failure', async () => {
  extension([ack, { ...success, signature: undefined }]);
  expect(await authenticate('nonce', soon(), 'fi', never)).toEqual({ ok: false, fault: 'SOFTWARE_FAILED' });
});

test('an officer who cancels in the window of the application has given no PIN', async () => {
  extension([ack, { action: 'web-eid:authenticate-failure', error: { code: 'ERR_WEBEID_USER_CANCELLED' } }]);
  expect(await authenticate('nonce', soon(), 'fi', never)).toEqual({ ok: false, fault: 'PIN_CANCELLED' });
});

test.each([
  ['ERR_WEBEID_NATIVE_UNAVAILABLE', 'EXTENSION_NOT_FOUND'],
  ['ERR_WEBEID_VERSION_MISMATCH', 'SOFTWARE_TOO_OLD'],
  ['ERR_WEBEID_USER_TIMEOUT', 'PIN_CANCELLED'],
  ['ERR_WEBEID_NATIVE_FATAL', 'SOFTWARE_FAILED'],
  [undefined, 'SOFTWARE_FAILED'],
])('%s', (code, fault) => {
  expect(faultOf(code)).toBe(fault);
});
