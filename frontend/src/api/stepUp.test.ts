import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchData } from './door';
import { entered, left, sessionNow } from './session';
import { endStepUp, giveFactor } from './stepUp';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const wanted = () => json({ errors: [{ message: 'x', extensions: { code: 'STEP_UP' } }] });
const done = () => json({ data: { releaseBatch: { batch: null } } });

/** What the server answers, in order; what it was asked. */
function serve(...answers: Response[]) {
  const asked = vi.fn((_path: RequestInfo | URL, _init?: RequestInit) =>
    Promise.resolve(answers.shift() ?? json({}, 500)),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

const act = { method: 'POST', body: '{"variables":{"input":{"idempotencyKey":"k-1"}}}' };

beforeEach(() => entered());
afterEach(() => {
  endStepUp(false);
  vi.unstubAllGlobals();
});

test('an act that needs a fresh code is sent again with the same key once the code is given', async () => {
  const asked = serve(wanted(), json({ freshUntil: '2026-11-22T10:05:00Z' }), done());
  const answer = fetchData('/graphql', act);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  await giveFactorWhenAsked();
  expect(await (await answer).json()).toEqual({ data: { releaseBatch: { batch: null } } });
  expect(asked.mock.calls.map(([path]) => path)).toEqual(['/graphql', '/step-up', '/graphql']);
  expect(asked.mock.calls[2]?.[1]).toEqual(act);
});

async function giveFactorWhenAsked() {
  await new Promise((tick) => setTimeout(tick));
  const given = await giveFactor('123456');
  expect(given.ok).toBe(true);
}

test('who cancels keeps the first answer, and nothing is sent again', async () => {
  const asked = serve(wanted(), done());
  const answer = fetchData('/graphql', act);
  await new Promise((tick) => setTimeout(tick));
  endStepUp(false);
  expect(await (await answer).text()).toContain('STEP_UP');
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a wrong code asks again and does not end the session', async () => {
  serve(wanted(), json({ code: 'CODE_WRONG' }, 401), json({ freshUntil: '' }), done());
  const answer = fetchData('/graphql', act);
  await new Promise((tick) => setTimeout(tick));
  expect(await giveFactor('000000')).toMatchObject({ ok: false, code: 'CODE_WRONG' });
  expect(sessionNow().in).toBe(true);
  await giveFactor('123456');
  expect((await answer).ok).toBe(true);
});

test('nothing waits for somebody who has left', async () => {
  serve(wanted(), done());
  const answer = fetchData('/graphql', act);
  await new Promise((tick) => setTimeout(tick));
  left('locked');
  expect(await (await answer).text()).toContain('STEP_UP');
});

test('a text that only speaks of it is no wish for a code', async () => {
  const asked = serve(json({ data: { note: 'say "STEP_UP"' } }));
  await fetchData('/graphql', act);
  expect(asked).toHaveBeenCalledTimes(1);
});
