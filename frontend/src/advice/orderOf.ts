import type { Card } from '../card/CardDetails';
import type { AdviceCode } from '../graphql/generated/graphql';

type Order = Pick<Card['orders'][number], 'id' | 'kind' | 'state' | 'cancellable'>;

/**
 * The order on whose page a step of advice is done: the one that can still be cancelled,
 * the one whose letter is to be marked. Orders come newest first; undefined where the
 * step is done elsewhere, or no such order is there.
 */
export function orderOf(step: AdviceCode, orders: readonly Order[]): Order | undefined {
  switch (step) {
    case 'CANCEL_ORDER':
      return orders.find(({ cancellable }) => cancellable);
    case 'MARK_LETTER':
      return orders.find(({ kind, state }) => kind !== 'NEW_CARD' && sent.includes(state));
    case 'CHECK_TRACKING':
      return orders[0];
    default:
      return undefined;
  }
}

// The states of an order whose letter has left the print house.
const sent: readonly Order['state'][] = ['POSTED', 'ARRIVED', 'HANDED_OVER', 'CLOSED', 'RETURNED'];
