import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCard } from './watch';

let said: object | 'away' = {};
const out = vi.fn();
const withCard = { version: '1.1', hashAlgorithms: 'SHA256' };
const without = { version: '1.1' };

beforeEach(() => {
  vi.useFakeTimers();
  out.mockClear();
  vi.stubGlobal('fetch', async () => {
    if (said === 'away') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(said));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets the software say each thing in turn, for one look each. */
async function says(...things: (object | 'away')[]) {
  const stop = watchCard(['https://localhost:53952'], out);
  for (const thing of things) {
    said = thing;
    await vi.advanceTimersByTimeAsync(2_000);
  }
  stop();
}

test('a card that was there and is gone is taken out, and told once', async () => {
  await says(withCard, withCard, without, without);
  expect(out).toHaveBeenCalledTimes(1);
});

test('software that stops answering is gone with its card', async () => {
  await says(withCard, 'away', 'away');
  expect(out).toHaveBeenCalledTimes(1);
});

test.each([
  ['software that never names a card tells nothing', [without, without]],
  ['software that was away for one look tells nothing', [withCard, 'away', withCard, 'away', withCard]],
  ['software that was never there tells nothing', ['away', 'away', 'away']],
  ['a card that stays is no news', [withCard, withCard, withCard]],
] as const)('%s', async (_name, things) => {
  await says(...things);
  expect(out).not.toHaveBeenCalled();
});
