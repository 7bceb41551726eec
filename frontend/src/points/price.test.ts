import { expect, test } from 'vitest';
import { readCents } from './price';

test.each([
  ['40', 4000],
  ['40,00', 4000],
  ['52.63', 5263],
  [' 1 200,5 € ', 120050],
  ['0', 0],
])('%s euros are %i cents', (text, cents) => {
  expect(readCents(text)).toBe(cents);
});

test.each(['', 'free', '-1', '1,234', '4,0,0', '1e3', '999999'])('%s is no price', (text) => {
  expect(readCents(text)).toBeUndefined();
});
