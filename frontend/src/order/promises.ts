import type { OrderPageQuery, OrderState, PromiseStep } from '../graphql/generated/graphql';

export type OrderPromise = NonNullable<OrderPageQuery['order']>['promises'][number];

/** The promise of the step that a state is; what the post brings to the holder ends the order. */
export function promiseOf(promises: readonly OrderPromise[], state: OrderState): OrderPromise | undefined {
  const step: PromiseStep | OrderState = state === 'CLOSED' ? 'RECEIVED' : state;
  return promises.find((one) => one.step === step);
}

/** What is due and not done, the earliest first. */
export function lateOnes(promises: readonly OrderPromise[]): OrderPromise[] {
  return promises.filter((one) => one.late);
}
