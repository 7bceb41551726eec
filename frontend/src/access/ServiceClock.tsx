import { useEffect, useState } from 'react';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { secondsLeft } from './halfMinute';

/**
 * The time by which codes are judged, from the Date of the server's answer: the
 * workstation's own clock may be the one that is wrong.
 */
export function ServiceClock() {
  const { t } = useTexts();
  const { clockWithSeconds } = useFormat();
  const [ahead, setAhead] = useState<number>();
  const [away, setAway] = useState(false);
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const asked = Date.now();
    fetch('/healthz', { cache: 'no-store' })
      .then((answer) => {
        const said = Date.parse(answer.headers.get('date') ?? '');
        if (Number.isNaN(said)) throw new Error('no Date');
        // The header has whole seconds, and half of the way was there and back.
        setAhead(said + 500 - (asked + Date.now()) / 2);
      })
      .catch(() => setAway(true));
  }, []);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);

  if (away) return <p>{t('access.clock.away')}</p>;
  if (ahead === undefined) return null;
  const time = now + ahead;
  return (
    // A clock that spoke each second would drown everything else: it is read when it is looked for.
    <div className="service-clock" role="timer" aria-live="off">
      <strong>{clockWithSeconds(new Date(time).toISOString())}</strong>
      <p className="hint">{t('access.clock.zone')}</p>
      <p>{t('access.clock.change', { seconds: secondsLeft(time) })}</p>
    </div>
  );
}
