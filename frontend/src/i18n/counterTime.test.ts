import { afterEach, expect, test } from 'vitest';
import { counterInstant, dayAfter, dayAtCounter, keepTimeOf, readClock } from './counterTime';
import { clock } from './format';

afterEach(() => keepTimeOf('Europe/Helsinki'));

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

test('a day begins at midnight at the counter, on the days of a change too', () => {
  expect(counterInstant('2026-03-29', '00:00')).toBe('2026-03-28T22:00:00.000Z');
  expect(counterInstant('2026-10-25', '00:00')).toBe('2026-10-24T21:00:00.000Z');
  expect(counterInstant('2026-10-26', '00:00')).toBe('2026-10-25T22:00:00.000Z');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});

test('a counter in another country has its own time', () => {
  const late = '2026-11-21T22:30:00Z';
  expect(clock(late, 'en')).toBe('00:30');
  keepTimeOf('Europe/Stockholm');
  expect(clock(late, 'en')).toBe('23:30');
  expect(dayAtCounter(late)).toBe('2026-11-21');
  expect(counterInstant('2026-11-22', '14:05')).toBe('2026-11-22T13:05:00.000Z');
  expect(counterInstant('2026-03-29', '02:30')).toBeUndefined();
  expect(counterInstant('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
});
