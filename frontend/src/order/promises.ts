import type { OrderPageQuery, OrderState, PromiseStep } from '../graphql/generated/graphql';

export type OrderPromise = NonNullable<OrderPageQuery['order']>['promises'][number];

/** The promise of the step that a state is; what the post brings to the holder ends the order. */
export function promiseOf(promises: readonly OrderPromise[], state: OrderState): OrderPromise | undefined {
  const step: PromiseStep | OrderState = state === 'CLOSED' ? 'RECEIVED' : state;
  return promises.find((one) => one.step === step);
}

/** A day that is promised for a step. */
export type PromisedDay = Pick<OrderPromise, 'step' | 'on'>;

/** The day by which a new card's code letter is there; undefined where no such letter is posted. */
export function letterThere<P extends PromisedDay>(promises: readonly P[]): P | undefined {
  return promises.find(({ step }) => step === 'LETTER_THERE');
}

/** The promises that the customer waits for: the last one, and that of a new card's code letter. */
export function endsOf(promises: readonly PromisedDay[]): PromisedDay[] {
  const last = promises.at(-1);
  const letter = letterThere(promises);
  return [last, letter].filter((one) => one !== undefined);
}

/** What is due and not done, the earliest first. */
export function lateOnes(promises: readonly OrderPromise[]): OrderPromise[] {
  return promises.filter((one) => one.late);
}
