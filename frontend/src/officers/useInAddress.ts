import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What the address holds of a task, and how to keep one more answer in it without a new step back. */
export function useInAddress(): [URLSearchParams, (name: string, value: string) => void] {
  const [params, setParams] = useSearchParams();
  const keep = useCallback(
    (name: string, value: string) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return [params, keep];
}
