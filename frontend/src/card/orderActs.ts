import type { OrderKind } from '../graphql/generated/graphql';
import type { Card } from './CardDetails';

export type Action = Card['actions'][number];

/** An act that places an order: it has a kind and a price. */
export type OrderAction = Action & { kind: OrderKind; price: NonNullable<Action['price']> };

export function placesOrder(action: Action): action is OrderAction {
  return action.kind != null && action.price != null;
}

/** The acts of a card that place an order. */
export function orderActs(card: Card): OrderAction[] {
  return card.actions.filter(placesOrder);
}
