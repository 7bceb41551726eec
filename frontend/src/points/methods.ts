import type { LoginMethod } from '../graphql/generated/graphql';
import { rights as fi } from '../i18n/fi/rights';

// The words are total over the schema's enum, so their keys are the enum.
export const methods = Object.keys(fi.loginMethod) as LoginMethod[];

/** Whether two choices of ways to log in permit the same. */
export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((method) => other.includes(method));
}
