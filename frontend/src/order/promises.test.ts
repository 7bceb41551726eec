import { expect, test } from 'vitest';
import { endsOf, lateOnes, type OrderPromise, promiseOf } from './promises';

const made = (step: OrderPromise['step'], more: Partial<OrderPromise> = {}): OrderPromise => ({
  step,
  on: '2026-11-25',
  owedBy: 'POST',
  metAt: null,
  late: false,
  lateDays: 0,
  ...more,
});

test('a state has the promise of its own step', () => {
  const list = [made('POSTED'), made('RECEIVED', { on: '2026-11-27' })];
  expect(promiseOf(list, 'POSTED')?.on).toBe('2026-11-25');
  expect(promiseOf(list, 'CLOSED')?.on).toBe('2026-11-27');
  expect(promiseOf(list, 'ARRIVED')).toBeUndefined();
});

test('a new card and its code letter are waited for, each by a day of its own', () => {
  const letter = made('LETTER_THERE', { on: '2026-12-11' });
  const card = made('ARRIVED', { on: '2026-12-07' });
  expect(endsOf([made('DISPATCHED'), letter, card])).toEqual([card, letter]);
  expect(endsOf([made('POSTED'), made('RECEIVED')])).toEqual([made('RECEIVED')]);
  expect(endsOf([])).toEqual([]);
});

test('late is what is due and not done', () => {
  const late = made('POSTED', { late: true, lateDays: 2 });
  expect(lateOnes([made('AT_PRINT_HOUSE', { lateDays: 1, metAt: '2026-11-26T08:00:00Z' }), late])).toEqual([
    late,
  ]);
});
