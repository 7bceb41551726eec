import type { OrderFilter, OrderKind, OrderState, OrderTurn } from '../graphql/generated/graphql';
import { words as fi } from '../i18n/fi/words';

// The words are total over the schema's enums, so their keys are the enums.
export const states = Object.keys(fi.orderState) as OrderState[];
export const turns = Object.keys(fi.orderTurn) as OrderTurn[];
export const kinds = Object.keys(fi.orderKind) as OrderKind[];

/** Reads the filters out of the address; what is no filter is left out. */
export function filterFrom(params: URLSearchParams): OrderFilter {
  const day = (name: string) => {
    const value = params.get(name);
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  };
  return {
    state: states.find((state) => state === params.get('state')),
    turn: turns.find((turn) => turn === params.get('turn')),
    kind: kinds.find((kind) => kind === params.get('kind')),
    from: day('from'),
    to: day('to'),
    changedFrom: day('changedFrom'),
  };
}

/** The filters as the address holds them. */
export function paramsOf(filter: OrderFilter): Record<string, string> {
  const { state, turn, kind, from, to, changedFrom } = filter;
  const all = Object.entries({ state, turn, kind, from, to, changedFrom });
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
