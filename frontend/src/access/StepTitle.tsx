import { type ReactNode, useEffect, useRef } from 'react';

/** The title of a step that has just come; it takes the focus, whose button is gone. */
export function StepTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1} className="step-title">
      {children}
    </h3>
  );
}
