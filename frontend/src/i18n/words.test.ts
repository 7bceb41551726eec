import { expect, test } from 'vitest';
import { texts } from './all';
import { fi } from './fi';
import { productName } from './productName';

test('a product of the rulebook has its name in every language', () => {
  expect(productName('fi_professional', texts.fi)).toBe('Ammattikortti');
  expect(productName('fi_professional', texts.en)).toBe('Professional card');
});

test('a product that a new rulebook brings is shown by its id', () => {
  expect(productName('lv_eid', texts.fi)).toBe('lv_eid');
  expect(Object.keys(fi.words.product)).not.toContain('lv_eid');
});
