import type { PostQuery } from '../graphql/generated/graphql';

export type Order = NonNullable<PostQuery['order']>;
export type Letter = Order['letters'][number];

/** What a letter's state lets the point do with it; the server says no where more stands in the way. */
export function actsOf(order: Pick<Order, 'delivery'>, letter: Pick<Letter, 'state' | 'kind' | 'marks'>) {
  return {
    arrives: letter.state === 'POSTED' && order.delivery === 'POINT',
    isHandedOver: letter.state === 'ARRIVED',
    isLoaded: letter.state === 'HANDED_OVER' && letter.kind === 'PUK_ENVELOPE',
    marks: letter.marks,
  };
}
