import type { Card } from '../card/CardDetails';
import type { AdviceCode } from '../graphql/generated/graphql';

type Order = Pick<Card['orders'][number], 'id' | 'cancellable'>;
type Letter = Pick<Card['letters'][number], 'orderId' | 'marks'>;
type Done = { orders: readonly Order[]; letters: readonly Letter[] };

/**
 * The order on whose page a step of advice is done: the one that can still be cancelled,
 * the one whose letter is to be marked, be it a new card's own. Orders and letters come
 * newest first; undefined where the step is done elsewhere, or no such order is there.
 */
export function orderOf(step: AdviceCode, { orders, letters }: Done): Order | undefined {
  switch (step) {
    case 'CANCEL_ORDER':
    case 'CANCEL_FOR_GOOD':
      return orders.find(({ cancellable }) => cancellable);
    case 'MARK_LETTER': {
      const ours = (letter: Letter) => orders.find(({ id }) => id === letter.orderId);
      const letter = letters.find((one) => one.marks.length > 0 && ours(one));
      return letter && ours(letter);
    }
    case 'CHECK_TRACKING':
      return orders[0];
    default:
      return undefined;
  }
}
