import { expect, test } from 'vitest';
import type { LogFactsFragment } from '../graphql/generated/graphql';
import { furthest, reviewedBy } from './reviews';

const review = (id: string, size: number) => ({
  id: id + size,
  size,
  at: '2026-11-22T10:00:00Z',
  note: '',
  ownWaiting: 0,
  officer: { id, name: id },
});
const checkpoint = { size: 100 } as LogFactsFragment['checkpoint'];

test('the log is reviewed as far as whoever came furthest', () => {
  const reviews = [review('a', 40), review('b', 70), review('a', 60)];
  expect(furthest({ checkpoint, reviews })).toMatchObject({ review: { size: 70 }, left: 30 });
  expect(furthest({ checkpoint: null, reviews })).toMatchObject({ left: 0 });
  expect(furthest({ checkpoint, reviews: [] })).toEqual({ review: undefined, left: 100 });
});

test('everybody goes on from where they came themselves', () => {
  const reviews = [review('a', 40), review('b', 70), review('a', 60)];
  expect(reviewedBy('a', { reviews })).toBe(60);
  expect(reviewedBy('c', { reviews })).toBe(0);
});
