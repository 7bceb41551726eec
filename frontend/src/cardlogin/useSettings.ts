import { useEffect, useState } from 'react';
import type { Refused } from '../api/ask';
import { readSettings, type Settings } from './server';

/** How this server reads cards; nothing while it has not said so, or where it reads none. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings>();
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    let gone = false;
    void readSettings().then((answer) => {
      if (gone) return;
      if (answer.ok) setSettings(answer.value);
      else setRefused(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  return { settings, refused, reads: (settings?.protocols.length ?? 0) > 0 };
}
