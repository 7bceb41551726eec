import type { ReactNode } from 'react';
import { IconWarning } from 'suomifi-ui-components';

/** Something to know before going on; the officer decides with the buttons in it. */
export function InterruptionCard({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <section className="interruption" aria-label={title}>
      <h2>
        <IconWarning /> {title}
      </h2>
      {children}
      {actions && <div className="buttons">{actions}</div>}
    </section>
  );
}
