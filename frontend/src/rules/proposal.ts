import type { RulebookProposalFactsFragment, RulebookState } from '../graphql/generated/graphql';
import type { Refusal } from '../ui/Refusals';
import type { Tone } from '../ui/StatusTag';

export type Proposal = RulebookProposalFactsFragment;

export const stateTones: Record<RulebookState, Tone> = {
  WAITING: 'warning',
  APPROVED: 'done',
  REFUSED: 'error',
  LAPSED: 'neutral',
};

const deciders = 2;

/** How many people still have to approve a proposed file; 0 where it no longer waits. */
export function stillToDecide({ state, decisions }: Pick<Proposal, 'state' | 'decisions'>): number {
  return state === 'WAITING' ? deciders - decisions.length : 0;
}

type Dated = Pick<Proposal, 'state' | 'effectiveAt' | 'effectiveFrom'>;

/**
 * The approved file that holds now, or on a day (YYYY-MM-DD), of files with the last to
 * hold first; undefined where the rules that the program was built with hold.
 */
export function inForce<One extends Dated>(
  proposals: readonly One[],
  now: string,
  on?: string,
): One | undefined {
  const began = ({ effectiveAt, effectiveFrom }: One) =>
    on ? effectiveFrom <= on : Date.parse(effectiveAt) <= Date.parse(now);
  return proposals.find((one) => one.state === 'APPROVED' && began(one));
}

/** One fault of a proposed file: the line (undefined: of the whole file), the row and what is wrong, in English. */
export type Fault = { line?: number; row: string; message: string };

/** The faults among the refusals, by line; those of the whole file come first. */
export function faultsOf(refusals: readonly Refusal[]): Fault[] {
  return refusals
    .filter(({ code }) => code === 'RULEBOOK_FAULTY')
    .map(({ params }) => {
      const said = Object.fromEntries(params.map(({ name, value }) => [name, value]));
      return { line: Number(said.line) || undefined, row: said.row ?? '', message: said.message ?? '' };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The refusals without the faults' details, which have a table of their own. */
export function withoutDetails(refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((one) => (one.code === 'RULEBOOK_FAULTY' ? { ...one, params: [] } : one));
}

/** Where a line (from 1) of a text begins and ends, to select it; the last line where there are fewer. */
export function lineAt(text: string, line: number): [start: number, end: number] {
  const before = text.split('\n').slice(0, Math.max(0, line - 1));
  const start = Math.min(before.join('\n').length + (before.length > 0 ? 1 : 0), text.length);
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}
