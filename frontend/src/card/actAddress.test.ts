import { expect, test } from 'vitest';
import { actAt, addressOf, faultIn, hasPage, pageActs, pathOf } from './actAddress';

const card = { id: 'c-1', letters: [] };

test('an order is made in the wizard, which knows already what is to be ordered', () => {
  const address = addressOf(card, { act: 'ORDER_NEW_CARD', kind: 'NEW_CARD' });
  expect(address).toBe('/cards/c-1/order?kind=NEW_CARD');
});

test('every other act has a page named after it', () => {
  expect(addressOf(card, { act: 'HAND_OVER', kind: null })).toBe('/cards/c-1/hand-over');
  expect(addressOf(card, { act: 'REVOKE', kind: null })).toBe('/cards/c-1/revoke');
  expect(pageActs.map((act) => actAt(pathOf(act)))).toEqual(pageActs);
});

test('a complaint takes the fault along, and nothing else does', () => {
  expect(addressOf(card, { act: 'COMPLAIN', kind: null }, 'NOT_WORKING')).toBe(
    '/cards/c-1/complain?fault=NOT_WORKING',
  );
  expect(addressOf(card, { act: 'COMPLAIN', kind: null })).toBe('/cards/c-1/complain');
  expect(addressOf(card, { act: 'REVOKE', kind: null }, 'NOT_WORKING')).toBe('/cards/c-1/revoke');
  expect(faultIn(new URLSearchParams('fault=WRONGLY_MADE'))).toBe('WRONGLY_MADE');
  expect(faultIn(new URLSearchParams('fault=STOLEN'))).toBeUndefined();
});

test('an envelope is loaded on the page of the one that was handed over', () => {
  const of = (id: string, state: 'SUPERSEDED' | 'HANDED_OVER') =>
    ({ id, orderId: `o-${id}`, kind: 'PUK_ENVELOPE', state }) as const;
  const letters = [of('1', 'SUPERSEDED'), of('2', 'HANDED_OVER')];
  const act = { act: 'LOAD_ENVELOPE', kind: null } as const;
  expect(addressOf({ id: 'c-1', letters }, act)).toBe('/orders/o-2/letters/2');
});

test('an act has somewhere to go, an unknown address has no act', () => {
  expect(hasPage({ act: 'LOAD_ENVELOPE', kind: null })).toBe(true);
  expect(hasPage({ act: 'SUSPEND', kind: null })).toBe(true);
  expect(hasPage({ act: 'ORDER_NEW_CARD', kind: 'NEW_CARD' })).toBe(true);
  expect(actAt('order')).toBeUndefined();
  expect(actAt(null)).toBeUndefined();
});
