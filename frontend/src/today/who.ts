import type { OrderState, TodayQuery } from '../graphql/generated/graphql';

export type TodayOrder = NonNullable<TodayQuery['orders']>['edges'][number]['node'];

const ended: readonly OrderState[] = ['CLOSED', 'CANCELLED', 'REFUSED', 'FAILED', 'RETURNED', 'SUPERSEDED'];

/** Whether the registration point owes the next step: it marks arrivals and hands over. */
function waitsForPoint(order: TodayOrder): boolean {
  return order.state === 'ARRIVED' || (order.state === 'POSTED' && order.delivery === 'POINT');
}

/** Sorts the point's orders by who owes the next step, and picks those that ended on the day of now. */
export function sortedByWho(orders: readonly TodayOrder[], now: string) {
  const open = orders.filter((order) => !ended.includes(order.state));
  const today = now.slice(0, 10);
  return {
    us: open.filter(waitsForPoint),
    others: open.filter((order) => !waitsForPoint(order)),
    done: orders.filter((order) => ended.includes(order.state) && order.stateChangedAt.startsWith(today)),
  };
}
