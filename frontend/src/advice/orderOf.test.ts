import { expect, test } from 'vitest';
import { orderOf } from './orderOf';

const waiting = { id: 'o-3', kind: 'CODE_LETTER', state: 'ACCEPTED', cancellable: true } as const;
const card = { id: 'o-2', kind: 'NEW_CARD', state: 'CLOSED', cancellable: false } as const;
const posted = { id: 'o-1', kind: 'CODE_LETTER', state: 'CLOSED', cancellable: false } as const;

test('an order is cancelled on the page of the one that still can be', () => {
  expect(orderOf('CANCEL_ORDER', [card, waiting])?.id).toBe('o-3');
  expect(orderOf('CANCEL_ORDER', [card, posted])).toBeUndefined();
});

test('a letter is marked on the page of the newest order that was posted', () => {
  expect(orderOf('MARK_LETTER', [waiting, card, posted])?.id).toBe('o-1');
});

test('what is told leads nowhere', () => {
  expect(orderOf('CHECK_ADDRESS', [waiting])).toBeUndefined();
});
