import { useCallback, useEffect, useState } from 'react';
import { type Access, readAccess } from '../api/access';
import type { Refused } from '../api/ask';

/** The officer's own access as the server knows it, and the way to read it again. */
export function useAccess() {
  const [access, setAccess] = useState<Access>();
  const [refused, setRefused] = useState<Refused>();

  const read = useCallback(async () => {
    const answer = await readAccess();
    if (answer.ok) setAccess(answer.value);
    setRefused(answer.ok ? undefined : answer);
  }, []);

  useEffect(() => {
    void read();
  }, [read]);

  return { access, refused, read };
}
