import { expect, test } from 'vitest';
import { counterInstant, readClock } from './counterTime';

test.each([
  ['14.05', '14:05'],
  [' 9:30 ', '09:30'],
  ['0.00', '00:00'],
])('%s is %s', (text, time) => {
  expect(readClock(text)).toBe(time);
});

test.each(['', '24.00', '9.60', '9', '9.5', '14.05.00', 'noon'])('%s is no time of day', (text) => {
  expect(readClock(text)).toBeUndefined();
});

test('a time is that of the counter, in summer and in winter', () => {
  expect(counterInstant('2026-11-22', '14:05')).toBe('2026-11-22T12:05:00.000Z');
  expect(counterInstant('2026-07-01', '00:30')).toBe('2026-06-30T21:30:00.000Z');
});

test('the hour that the clocks leave out is none, and of the doubled one the first is meant', () => {
  expect(counterInstant('2026-03-29', '03:30')).toBeUndefined();
  expect(counterInstant('2026-10-25', '03:30')).toBe('2026-10-25T00:30:00.000Z');
});
