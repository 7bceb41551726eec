import { expect, test } from 'vitest';
import { addressOf, filterFrom, paramsOf, type Rule, shownBy } from './filter';

const rule = (id: string, section: string, words: Record<string, string>): Rule => ({
  id,
  section,
  source: 'Agency, price list',
  validFrom: '2026-01-01',
  line: 1,
  words: Object.entries(words).map(([name, value]) => ({ name, value })),
});

const rows = [
  rule('fi.product.staff', 'products', { orderable: 'true' }),
  rule('fi.generation.staff', 'products.generations', { pin_tries: '5' }),
  rule('fi.product.citizen', 'products', { orderable: 'false' }),
];

test('filters survive the way through the address', () => {
  const whole = { country: 'EE', on: '2026-11-01', text: 'pin tries', section: 'products' };
  expect(filterFrom(new URLSearchParams(paramsOf(whole)))).toEqual(whole);
  expect(filterFrom(new URLSearchParams(paramsOf({ ...whole, version: '2026-11-01-c0ffee' })))).toEqual(
    whole,
  );
  expect(filterFrom(new URLSearchParams('version=2026-11-01-c0ffee'))).toEqual({
    version: '2026-11-01-c0ffee',
  });
  expect(addressOf({ country: 'FI', text: 'fi.rules' })).toBe('/rules?country=FI&text=fi.rules');
});

test('what is not set, or is none, filters nothing', () => {
  const filter = filterFrom(new URLSearchParams('country=Finland&on=tomorrow&text=%20&section='));
  expect(paramsOf(filter)).toEqual({});
});

test('rows stand by section, in the order of the file', () => {
  expect(shownBy({}, rows).map(({ section, rows }) => [section, rows.map(({ id }) => id)])).toEqual([
    ['products', ['fi.product.staff', 'fi.product.citizen']],
    ['products.generations', ['fi.generation.staff']],
  ]);
});

test('every word must stand in the row: its id, its source or what it says', () => {
  const ids = (text: string, section?: string) =>
    shownBy({ text, section }, rows).flatMap((part) => part.rows.map(({ id }) => id));
  expect(ids('STAFF')).toEqual(['fi.product.staff', 'fi.generation.staff']);
  expect(ids('staff', 'products')).toEqual(['fi.product.staff']);
  expect(ids('orderable: false')).toEqual(['fi.product.citizen']);
  expect(ids('price pin_tries')).toEqual(['fi.generation.staff']);
  expect(ids('price envelope')).toEqual([]);
});
