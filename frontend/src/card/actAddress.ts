import type { Action } from './orderActs';

/**
 * Where an act is done: an order in the wizard, which asks for nothing that is known
 * already; every other act on a page named after it, such as /cards/…/hand-over.
 */
export function addressOf(cardId: string, { act, kind }: Pick<Action, 'act' | 'kind'>): string {
  if (kind) return `/cards/${cardId}/order?kind=${kind}`;
  return `/cards/${cardId}/${act.toLowerCase().replaceAll('_', '-')}`;
}
