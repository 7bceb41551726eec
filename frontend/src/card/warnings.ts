import type { Delivery } from '../graphql/generated/graphql';
import type { Action } from './orderActs';

export type Warning = Action['warnings'][number];

/** What there is to think about before any of some acts, each thing once. */
export function warningsOf(actions: readonly Pick<Action, 'warnings'>[]): Warning[] {
  const all = actions.flatMap((action) => action.warnings);
  return all.filter(({ code }, i) => all.findIndex((other) => other.code === code) === i);
}

/** What of it concerns an order that goes to this place. */
export function warningsFor(action: Pick<Action, 'warnings'>, delivery: Delivery | undefined): Warning[] {
  const elsewhere: Partial<Record<Warning['code'], Delivery>> = {
    CODES_TO_WORKPLACE: 'WORK',
    ADDRESS_CHANGED: 'HOME',
    WORK_ADDRESS_CHANGED: 'WORK',
    CONTACT_ADDRESS_CHANGED: 'HOME',
  };
  return action.warnings.filter(({ code }) => !elsewhere[code] || elsewhere[code] === delivery);
}

/** The words under which an answer to warnings is kept: other figures ask anew. */
export function nameOf(warnings: readonly Warning[]): string {
  return warnings.map(({ code, number }) => `${code} ${number}`).join(', ');
}
