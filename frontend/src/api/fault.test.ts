import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { faultOf } from './fault';

const refused = (extensions: Record<string, unknown>, response?: Response) =>
  new CombinedError({ graphQLErrors: [{ message: 'no', extensions }], response });

test('too much at once says after how many seconds to try again', () => {
  expect(faultOf(refused({ code: 'TOO_MANY', retryAfterSeconds: 7 }))).toMatchObject({
    kind: 'TOO_MANY',
    retryAfterSeconds: 7,
  });
  const answer = new Response('', { status: 429, headers: { 'retry-after': '12' } });
  expect(faultOf(new CombinedError({ networkError: new Error('429'), response: answer }))).toMatchObject({
    kind: 'TOO_MANY',
    retryAfterSeconds: 12,
  });
});

test('a code that these texts do not know is a fault', () => {
  expect(faultOf(refused({ code: 'NEW_KIND' }, new Response('')))).toEqual({ kind: 'FAULT' });
});

test('no answer at all is no fault of the service', () => {
  expect(faultOf(new CombinedError({ networkError: new Error('off') })).kind).toBe('UNREACHABLE');
});
