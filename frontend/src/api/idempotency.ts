import { useCallback, useRef } from 'react';

/**
 * Gives the idempotency key of an act: the same key as long as the same input is
 * sent again (a second click, a lost answer), a new one once the input differs.
 */
export function useIdempotencyKey(): (input: unknown) => string {
  const last = useRef({ input: '', key: '' });
  return useCallback((input: unknown) => {
    const text = JSON.stringify(input);
    if (last.current.input !== text) last.current = { input: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
}
