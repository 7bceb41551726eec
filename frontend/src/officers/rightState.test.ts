import { expect, test } from 'vitest';
import { standing } from './rightState';

const now = '2026-11-22T07:00:00Z';

test.each([
  ['HELD', '2026-11-22', '2026-11-22', 'HELD'],
  ['HELD', '2026-11-23', null, 'NOT_YET'],
  ['HELD', '2026-01-01', '2026-11-21', 'OVER'],
  ['WAITING', '2026-12-01', null, 'WAITING'],
  ['REFUSED', '2026-01-01', '2026-02-01', 'REFUSED'],
] as const)('%s from %s to %s is %s', (state, validFrom, validTo, expected) => {
  expect(standing({ state, validFrom, validTo }, now)).toBe(expected);
});

test('after midnight at the counter it is the next day, whatever Greenwich says', () => {
  const right = { state: 'HELD', validFrom: '2026-11-23', validTo: null } as const;
  expect(standing(right, '2026-11-22T21:59:00Z')).toBe('NOT_YET');
  expect(standing(right, '2026-11-22T22:00:00Z')).toBe('HELD');
});
