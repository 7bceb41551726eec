import { type Fault, type Line, lineOf, lines } from './faults';
import type { Protocol } from './server';

/**
 * How a line stands. `open`: not so yet, and nothing is wrong with that; `none`: this
 * protocol needs no such thing, or looks after it by itself.
 */
export type State = 'later' | 'now' | 'done' | 'open' | 'wrong' | 'none';
export type CheckedLine = { line: Line; state: State; fault?: Fault };

/** How far an attempt came: the line that is being looked at, or all of them, or all but the link. */
export type Reached = Line | 'all' | 'unlinked';

// The permission is for software at this computer's own address. What Web eID and the
// browser's choice of a certificate tell of reader and card, they tell in windows of their own.
const without: Record<Protocol, readonly Line[]> = {
  scs: [],
  'web-eid': ['permission'],
  tls: ['permission', 'software'],
};

/** The checklist as it is shown: a fault stops it at the line where it was found. */
export function checklist(protocol: Protocol, reached: Reached | undefined, fault?: Fault): CheckedLine[] {
  const stopped = fault && lineOf(fault);
  const at = stopped ? lines.indexOf(stopped) : place(reached);
  return lines.map((line, i) => {
    if (line === stopped) return { line, state: 'wrong', fault };
    if (without[protocol].includes(line)) return { line, state: 'none' };
    if (line === 'link' && reached === 'unlinked' && !stopped) return { line, state: 'open' };
    if (i < at) return { line, state: 'done' };
    return { line, state: i === at && !stopped ? 'now' : 'later' };
  });
}

function place(reached: Reached | undefined): number {
  if (reached === undefined) return -1;
  return reached === 'all' || reached === 'unlinked' ? lines.length : lines.indexOf(reached);
}
