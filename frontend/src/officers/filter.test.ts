import { expect, test } from 'vitest';
import { filterFrom, paramsOf } from './filter';

test('filters survive the way through the address', () => {
  const filter = { pointId: 'p-1', waiting: true, left: true };
  expect(filterFrom(new URLSearchParams(paramsOf(filter)))).toEqual(filter);
});

test('what is not set filters nothing, and a name never stands in the address', () => {
  expect(paramsOf({ pointId: '', waiting: false, ...{ text: 'Virtanen' } })).toEqual({});
  const filter = filterFrom(new URLSearchParams('waiting=yes&text=Virtanen'));
  expect(Object.values(filter).filter(Boolean)).toEqual([]);
});
