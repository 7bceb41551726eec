import type { LogFactsFragment } from '../graphql/generated/graphql';

type Log = Pick<LogFactsFragment, 'checkpoint' | 'reviews'>;

/** The review that came furthest, and how many signed entries lie beyond it. */
export function furthest({ checkpoint, reviews }: Log) {
  const review = [...reviews].sort((a, b) => b.size - a.size || a.at.localeCompare(b.at))[0];
  return { review, left: Math.max(0, (checkpoint?.size ?? 0) - (review?.size ?? 0)) };
}

/** Up to where an officer has come: whoever has come to the checkpoint has nothing to mark. */
export function reviewedBy(officerId: string, { reviews }: Pick<Log, 'reviews'>): number {
  return Math.max(0, ...reviews.filter(({ officer }) => officer?.id === officerId).map(({ size }) => size));
}
