import { expect, test } from 'vitest';
import { readDay } from './day';

test.each([
  ['31.5.2030', '2030-05-31'],
  ['01.02.2031', '2031-02-01'],
  ['31/5/2030', '2030-05-31'],
  [' 2030-5-1 ', '2030-05-01'],
  ['29.2.2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['', '31.2.2030', '29.2.2027', '5.2030', '31.5.30', 'tomorrow', '2030-13-01'])(
  '%s is no day',
  (text) => {
    expect(readDay(text)).toBeUndefined();
  },
);
