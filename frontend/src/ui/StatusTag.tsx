import type { ReactNode } from 'react';
import { IconCheckCircle, IconErrorFilled, IconInfo, IconWarning } from 'suomifi-ui-components';

/** How a state bears on the officer: the icon says it as well as the colour. */
export type Tone = 'neutral' | 'moving' | 'done' | 'warning' | 'error';

const icons: Record<Tone, ReactNode> = {
  neutral: null,
  moving: <IconInfo />,
  done: <IconCheckCircle />,
  warning: <IconWarning />,
  error: <IconErrorFilled />,
};

/** A state in words, with icon and colour by its tone. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      {icons[tone]}
      <span>{children}</span>
    </span>
  );
}
