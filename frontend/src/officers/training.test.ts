import { expect, test } from 'vitest';
import { trainingState } from './training';

test.each([
  ['2026-11-21', 'over'],
  ['2026-11-22', 'soon'],
  ['2027-01-21', 'soon'],
  ['2027-01-22', 'valid'],
  ['', 'none'],
  ['0001-01-01', 'none'],
] as const)('a training until %s is %s', (validTo, state) => {
  expect(trainingState(validTo, '2026-11-22T07:00:00Z')).toBe(state);
});
