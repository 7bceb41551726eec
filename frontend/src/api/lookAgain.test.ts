// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLookAgain } from './lookAgain';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a page looks again, but stops at a desk that nobody attends', () => {
  const ask = vi.fn();
  fireEvent.keyDown(window, { key: 'a' });
  renderHook(() => useLookAgain(true, 10_000, ask));
  vi.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(6);

  vi.advanceTimersByTime(60 * 60_000);
  const asked = ask.mock.calls.length;
  expect(asked).toBeLessThanOrEqual(18); // three minutes' worth

  fireEvent.pointerDown(window);
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(asked + 1);
});

test('a page that is done asks no more', () => {
  const ask = vi.fn();
  fireEvent.keyDown(window, { key: 'a' });
  const { rerender } = renderHook(({ wanted }) => useLookAgain(wanted, 1_000, ask), {
    initialProps: { wanted: true },
  });
  rerender({ wanted: false });
  vi.advanceTimersByTime(10_000);
  expect(ask).not.toHaveBeenCalled();
});
