import { expect, test } from 'vitest';
import { orderOf } from './orderOf';

const waiting = { id: 'o-3', cancellable: true };
const card = { id: 'o-2', cancellable: false };
const posted = { id: 'o-1', cancellable: false };

const queued = { orderId: 'o-3', marks: [] };
const marked = { orderId: 'o-2', marks: [] };
const first = { orderId: 'o-2', marks: ['RETURNED', 'NEVER_ARRIVED'] as const };
const old = { orderId: 'o-1', marks: ['RETURNED'] as const };

const served = (orders: readonly { id: string; cancellable: boolean }[], ...letters: unknown[]) =>
  ({ orders, letters }) as Parameters<typeof orderOf>[1];

test('an order is cancelled on the page of the one that still can be', () => {
  expect(orderOf('CANCEL_ORDER', served([card, waiting]))?.id).toBe('o-3');
  expect(orderOf('CANCEL_ORDER', served([card, posted]))).toBeUndefined();
});

test('a letter is marked on the page of the order of the newest one that can be', () => {
  expect(orderOf('MARK_LETTER', served([waiting, card, posted], queued, marked, old))?.id).toBe('o-1');
  expect(orderOf('MARK_LETTER', served([waiting, card], queued, marked))).toBeUndefined();
});

test('the first letter of a new card is marked on the page of the order of the card', () => {
  expect(orderOf('MARK_LETTER', served([card, posted], first, old))?.id).toBe('o-2');
});

test('an order of another point is not led to', () => {
  expect(orderOf('MARK_LETTER', served([posted], first, old))?.id).toBe('o-1');
});

test('what is told leads nowhere', () => {
  expect(orderOf('CHECK_ADDRESS', served([waiting], queued))).toBeUndefined();
});
