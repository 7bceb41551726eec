import type { ReactNode } from 'react';

/** A few numbers on top of a page, each with its name below. */
export function Figures({ figures }: { figures: { name: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="figures">
      {figures.map((figure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the figures keep their places
        <div key={i}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
