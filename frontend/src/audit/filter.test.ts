import { expect, test } from 'vitest';
import { askedBy, exportOf, filterFrom, type LogFilter, paramsOf } from './filter';

const whole: LogFilter = {
  from: '2026-03-28',
  until: '2026-03-29',
  act: 'IDENTITY_SECOND_OPINION',
  outcome: 'SHOWN',
  purpose: 'HAND_OVER',
  point: 'p-1',
  officer: 'o-1',
  holder: 'h-1',
  object: 'ORDER:or-1',
  visit: 'v-1',
  request: 'r-1',
};

test('filters survive the way through the address', () => {
  expect(filterFrom(new URLSearchParams(paramsOf(whole)))).toEqual(whole);
});

test('what is not set or not known filters nothing', () => {
  const filter = filterFrom(new URLSearchParams('act=toString&outcome=GREAT&object=ORDER&from=tomorrow'));
  expect(Object.values(filter).filter(Boolean)).toEqual([]);
  expect(paramsOf(filter)).toEqual({});
});

test('the last day belongs to what is asked for, and each day begins at the counter', () => {
  expect(askedBy(whole)).toMatchObject({
    from: '2026-03-27T22:00:00.000Z',
    until: '2026-03-29T21:00:00.000Z', // summer time began on that day
    objectKind: 'ORDER',
    objectId: 'or-1',
  });
});

test('an export is narrowed down in the words of the log', () => {
  expect(exportOf({})).toBe('/audit/export.jsonl');
  expect(exportOf({ act: 'IDENTITY_SECOND_OPINION', purpose: 'HAND_OVER', officer: 'o-1' })).toBe(
    '/audit/export.jsonl?act=identity.second_opinion&purpose=hand_over&officer=o-1',
  );
});

test('an export that could not be narrowed down as the list is offered to nobody', () => {
  for (const filter of [{ point: 'p' }, { object: 'CARD:c' }, { visit: 'v' }, { request: 'r' }])
    expect(exportOf(filter)).toBeUndefined();
});
