import { expect, test } from 'vitest';
import { filterFrom, paramsOf } from './filter';

test('filters survive the way through the address', () => {
  const filter = {
    state: 'POSTED',
    turn: 'POINT',
    kind: 'NEW_CARD',
    from: '2026-11-01',
    to: '2026-11-30',
    changedFrom: '2026-11-21',
  } as const;
  expect(filterFrom(new URLSearchParams(paramsOf(filter)))).toEqual(filter);
});

test('what is no filter is left out', () => {
  const filter = filterFrom(new URLSearchParams('state=LOST&kind=&from=yesterday'));
  expect(Object.values(filter).filter(Boolean)).toEqual([]);
});
