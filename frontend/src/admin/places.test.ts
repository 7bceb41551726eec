import { expect, test } from 'vitest';
import { isPlace, placesFor } from './places';

test('only what a permission opens is shown', () => {
  expect(placesFor(['FIND_HOLDER'])).toEqual([]);
  expect(placesFor(['READ_OFFICERS', 'ASK_AUTHORITY']).map(({ name }) => name)).toEqual([
    'officers',
    'authority',
    'roles',
  ]);
});

test('the menu says where one is on every page inside', () => {
  expect(isPlace('/officers/o-1/ask')).toBe(true);
  expect(isPlace('/points')).toBe(true);
  expect(isPlace('/orders')).toBe(false);
});
