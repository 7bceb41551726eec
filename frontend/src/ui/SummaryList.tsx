import type { ReactNode } from 'react';

export type SummaryRow = {
  key: string;
  name: ReactNode;
  value: ReactNode;
  /** The way back to change this answer. */
  action?: ReactNode;
};

/** Answers to check: what was asked, what was answered, and the way to change it. */
export function SummaryList({ rows, compact }: { rows: SummaryRow[]; compact?: boolean }) {
  return (
    <dl className={compact ? 'summary summary-compact' : 'summary'}>
      {rows.map((row) => (
        <div key={row.key} className="summary-row">
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
          {row.action && <dd className="summary-action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
