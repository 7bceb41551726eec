import type { ReactNode } from 'react';
import { IconCheckCircleFilled } from 'suomifi-ui-components';

/** It is done: what, and under which reference. Stands below the page's H1. */
export function ConfirmationPanel({ label, reference }: { label: ReactNode; reference: string }) {
  return (
    <div className="confirmation">
      <IconCheckCircleFilled />
      <p>
        {label}
        <strong>{reference}</strong>
      </p>
    </div>
  );
}
