import type { Permission, PointFault } from '../graphql/generated/graphql';

type Standing = { faults: readonly PointFault[]; stops: readonly Permission[] };

/** Whether a point that is not in order still works as before: something is missing that no act waits for. */
export function stopsNothing({ faults, stops }: Standing): boolean {
  return faults.length > 0 && stops.length === 0;
}

/** The points to show: all, or only those to mend (not in order, or soon no longer). */
export function toShow<Row extends { standing: { inOrder: boolean; endsOn?: string | null } }>(
  rows: readonly Row[],
  only: boolean,
): Row[] {
  return only ? rows.filter(({ standing }) => !standing.inOrder || standing.endsOn) : [...rows];
}
