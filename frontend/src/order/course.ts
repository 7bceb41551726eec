import type { OrderPageQuery, OrderState } from '../graphql/generated/graphql';

export type Order = NonNullable<OrderPageQuery['order']>;

/** The way an order goes when nothing stops it. */
export function courseOf({ kind, delivery }: Pick<Order, 'kind' | 'delivery'>): OrderState[] {
  if (kind === 'NEW_CARD') {
    return ['ACCEPTED', 'AT_BUREAU', 'PRODUCED', 'DISPATCHED', 'ARRIVED', 'HANDED_OVER', 'CLOSED'];
  }
  const posted: OrderState[] = ['ACCEPTED', 'IN_BATCH', 'AT_PRINT_HOUSE', 'POSTED'];
  const toPoint = kind === 'PUK_ENVELOPE' || delivery === 'POINT';
  return toPoint ? [...posted, 'ARRIVED', 'HANDED_OVER', 'CLOSED'] : [...posted, 'CLOSED'];
}

const stopped = ['CANCELLED', 'REFUSED', 'FAILED', 'RETURNED', 'SUPERSEDED'] as const;

/** Whether the order ended other than by being done. */
export function isStopped(state: OrderState): state is (typeof stopped)[number] {
  return stopped.some((one) => one === state);
}

/** The states still ahead of an order. */
export function aheadOf(order: Pick<Order, 'kind' | 'delivery' | 'state'>): OrderState[] {
  if (isStopped(order.state)) return [];
  const course = courseOf(order);
  return course.slice(course.indexOf(order.state) + 1);
}
