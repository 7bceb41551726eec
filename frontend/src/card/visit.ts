import type { CardPageQuery } from '../graphql/generated/graphql';

export type Visit = NonNullable<CardPageQuery['viewer']['visit']>;
export type Verification = NonNullable<Visit['verification']>;

/** The open visit, where it is for this holder. */
export function visitFor(visit: Visit | null | undefined, holderId: string): Visit | undefined {
  return visit?.holder.id === holderId ? visit : undefined;
}

/** Whether the visit has a verification that an order may go by. */
export function isVerified(visit: Visit | undefined): boolean {
  return visit?.verification?.result === 'PASSED';
}
