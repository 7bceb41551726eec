import { expect, test } from 'vitest';
import { actAt, addressOf, hasPage, pageActs, pathOf } from './actAddress';

test('an order is made in the wizard, which knows already what is to be ordered', () => {
  const address = addressOf('c-1', { act: 'ORDER_NEW_CARD', kind: 'NEW_CARD' });
  expect(address).toBe('/cards/c-1/order?kind=NEW_CARD');
});

test('every other act has a page named after it', () => {
  expect(addressOf('c-1', { act: 'HAND_OVER', kind: null })).toBe('/cards/c-1/hand-over');
  expect(addressOf('c-1', { act: 'REVOKE', kind: null })).toBe('/cards/c-1/revoke');
  expect(pageActs.map((act) => actAt(pathOf(act)))).toEqual(pageActs);
});

test('an act without a page leads nowhere', () => {
  expect(hasPage({ act: 'LOAD_ENVELOPE', kind: null })).toBe(false);
  expect(hasPage({ act: 'SUSPEND', kind: null })).toBe(true);
  expect(hasPage({ act: 'ORDER_NEW_CARD', kind: 'NEW_CARD' })).toBe(true);
  expect(actAt('order')).toBeUndefined();
  expect(actAt(null)).toBeUndefined();
});
