import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from './ask';
import { fetchData, logIn } from './door';
import {
  entered,
  heard,
  lastAnswered,
  left,
  type News,
  reached,
  sessionNow,
  shareBy,
  typedPassword,
} from './session';

const answerWith = (body: unknown, status = 200, headers = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, headers })),
  );
const typed = { userName: 'anna', password: 'väliaikainen', oneTimeCode: '' };

beforeEach(() => entered());
afterEach(() => {
  shareBy(() => {});
  vi.unstubAllGlobals();
});

test('the stage of the answer leads on, with the temporary password in memory only until it is changed', async () => {
  answerWith({ stage: 'password' });
  expect(await logIn(typed)).toEqual({ ok: true });
  expect(sessionNow()).toMatchObject({ in: true, stage: 'password' });
  expect(typedPassword()).toBe(typed.password);
  reached('link');
  expect(sessionNow().stage).toBe('link');
  expect(typedPassword()).toBe('');
});

test('an own password is not kept', async () => {
  answerWith({ stage: 'full' });
  await logIn(typed);
  expect(typedPassword()).toBe('');
});

test('a temporary password is forgotten with the session', () => {
  entered('password', 'väliaikainen');
  left('locked');
  expect(typedPassword()).toBe('');
});

test('data asked for before the first login is done leads back to it', async () => {
  answerWith({ code: 'FIRST_LOGIN', stage: 'link' }, 403);
  await fetchData('/graphql', {});
  expect(sessionNow()).toMatchObject({ in: true, stage: 'link' });
});

test('any other 403 leaves the session as it is', async () => {
  answerWith({ code: 'CROSS_ORIGIN' }, 403);
  await fetchData('/graphql', {});
  expect(sessionNow()).toMatchObject({ in: true, stage: 'full' });
});

test('a wrong password within the session does not end it; a session that is over does', async () => {
  answerWith({ code: 'PASSWORD_WRONG', field: 'current' }, 401);
  expect(await ask('/access/password', {})).toMatchObject({ code: 'PASSWORD_WRONG', field: 'current' });
  expect(sessionNow().in).toBe(true);
  answerWith({ code: 'NOT_LOGGED_IN' }, 401);
  await ask('/access');
  expect(sessionNow()).toMatchObject({ in: false, because: 'expired' });
});

test('how long to wait comes from the body, else from the header', async () => {
  answerWith({ retryAfterSeconds: 7 }, 429, { 'retry-after': '9' });
  expect(await ask('/step-up', {})).toMatchObject({ code: 'TOO_MANY_TRIES', retryAfterSeconds: 7 });
  answerWith({}, 503, { 'retry-after': '2' });
  expect(await ask('/step-up', {})).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 2 });
});

test('a desk that is locked in one window is locked in all', () => {
  const told: News[] = [];
  shareBy((news) => told.push(news));
  left('locked');
  expect(told).toEqual([{ left: 'locked' }]);

  entered();
  told.length = 0;
  heard({ left: 'loggedOut' });
  expect(sessionNow()).toMatchObject({ in: false, because: 'loggedOut' });
  expect(told).toEqual([]); // news is not passed on
});

test('work in another window keeps this one from ending', () => {
  const later = Date.now() + 60_000;
  heard({ answered: later });
  expect(lastAnswered()).toBe(later);
  heard({ answered: later - 30_000 });
  expect(lastAnswered()).toBe(later);
});
