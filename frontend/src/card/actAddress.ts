import type { CardAct, CardFault } from '../graphql/generated/graphql';
import type { Card } from './CardDetails';
import type { Action } from './orderActs';

/** The acts that have a page of their own; orders have the wizard. */
export const pageActs = [
  'RECORD_ARRIVAL',
  'HAND_OVER',
  'RECORD_ACTIVATION',
  'SUSPEND',
  'REINSTATE',
  'REVOKE',
  'COMPLAIN',
] as const satisfies CardAct[];

export type PageAct = (typeof pageActs)[number];

/** The last step of the address of an act's page, such as hand-over. */
export function pathOf(act: CardAct): string {
  return act.toLowerCase().replaceAll('_', '-');
}

/** The act of a path; undefined where no act has a page there. */
export function actAt(path: string | null): PageAct | undefined {
  return pageActs.find((act) => pathOf(act) === path);
}

const faults = [
  'NOT_WORKING',
  'WRONGLY_MADE',
  'DAMAGED_IN_POST',
  'ENVELOPE_FAULTY',
] as const satisfies CardFault[];

/** The fault that an address fills the complaint in with; undefined where it names none. */
export function faultIn(params: URLSearchParams): CardFault | undefined {
  return faults.find((fault) => fault === params.get('fault'));
}

/** The page of an act on a card; a complaint takes along the fault that the advice knows. */
export function pageOf(cardId: string, act: CardAct, fault?: CardFault | null): string {
  const page = `/cards/${cardId}/${pathOf(act)}`;
  return fault && act === 'COMPLAIN' ? `${page}?fault=${fault}` : page;
}

/** Whether there is somewhere to go for an act. */
export function hasPage({ act, kind }: Pick<Action, 'act' | 'kind'>): boolean {
  return kind != null || act === 'LOAD_ENVELOPE' || pageActs.some((one) => one === act);
}

type Letters = readonly Pick<Card['letters'][number], 'id' | 'orderId' | 'kind' | 'state'>[];

/**
 * Where an act is done: an order in the wizard, which asks for nothing that is known
 * already; an envelope is loaded on the page of its letter; every other act has a page
 * named after it, such as /cards/…/hand-over.
 */
export function addressOf(
  { id, letters }: { id: string; letters: Letters },
  { act, kind }: Pick<Action, 'act' | 'kind'>,
  fault?: CardFault | null,
): string {
  const envelope = letters.find((one) => one.kind === 'PUK_ENVELOPE' && one.state === 'HANDED_OVER');
  if (act === 'LOAD_ENVELOPE' && envelope) return `/orders/${envelope.orderId}/letters/${envelope.id}`;
  return kind ? `/cards/${id}/order?kind=${kind}` : pageOf(id, act, fault);
}
