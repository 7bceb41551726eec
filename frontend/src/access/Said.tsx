import { useEffect, useRef } from 'react';

/** What was just done. It takes the focus, whose button is gone, and is read out with it. */
export function Said({ text, time }: { text: string; time: number }) {
  const line = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same thing may be done twice
  useEffect(() => line.current?.focus(), [time]);
  return (
    <p className="advice said" ref={line} tabIndex={-1}>
      {text}
    </p>
  );
}
