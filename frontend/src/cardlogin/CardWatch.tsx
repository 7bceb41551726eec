import { useEffect } from 'react';
import { leave } from '../api/door';
import { readSettings } from './server';
import { isWatched, watchCard } from './watch';

/** Locks the desk when the card that opened the session is taken out, where its software tells. */
export function CardWatch() {
  useEffect(() => {
    if (!isWatched()) return;
    let stop = () => {};
    let gone = false;
    void readSettings().then((answer) => {
      if (gone || !answer.ok || !answer.value.scs) return;
      stop = watchCard(answer.value.scs.endpoints, () => void leave('cardOut'));
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return null;
}
