import { expect, test } from 'vitest';
import { aheadOf, courseOf } from './course';

test('a letter to the home is done once it is posted', () => {
  expect(courseOf({ kind: 'CODE_LETTER', delivery: 'HOME' }).slice(-2)).toEqual(['POSTED', 'CLOSED']);
});

test('an envelope is handed over at the point', () => {
  expect(courseOf({ kind: 'PUK_ENVELOPE', delivery: 'POINT' })).toContain('HANDED_OVER');
});

test('what lies ahead begins after the present state', () => {
  expect(aheadOf({ kind: 'CODE_LETTER', delivery: 'HOME', state: 'AT_PRINT_HOUSE' })).toEqual([
    'POSTED',
    'CLOSED',
  ]);
  expect(aheadOf({ kind: 'NEW_CARD', delivery: 'HOME', state: 'CLOSED' })).toEqual([]);
});

test('nothing lies ahead of an order that was stopped', () => {
  expect(aheadOf({ kind: 'CODE_LETTER', delivery: 'HOME', state: 'CANCELLED' })).toEqual([]);
});
