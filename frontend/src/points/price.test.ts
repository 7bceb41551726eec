import { expect, test } from 'vitest';
import { readCents, readPermille } from './price';

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

test('a tax is per cent with at most one decimal, up to 50', () => {
  expect(readPermille('25,5')).toBe(255);
  expect(readPermille('24 %')).toBe(240);
  expect(readPermille('0')).toBe(0);
  expect(readPermille('50,1')).toBeUndefined();
  expect(readPermille('25,55')).toBeUndefined();
});
