import { useEffect, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useAccess } from '../access/useAccess';
import { lastAnswered, left } from '../api/session';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';

const minute = 60_000;
const idleUntilTold = 15 * 60; // seconds; the server's answer takes its place
const warnBefore = 2 * minute;

/**
 * Warns two minutes before the session ends, so that nothing typed is lost:
 * going on asks the server once, which prolongs the session.
 */
export function SessionWarning({ endsAt, onStay }: { endsAt: string; onStay: () => void }) {
  const { t } = useTexts();
  const { clock } = useFormat();
  const { access } = useAccess();
  const idle = (access?.idleSeconds ?? idleUntilTold) * 1_000;
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);

  const last = new Date(endsAt).getTime();
  const idleEnd = lastAnswered() + idle;
  const end = Math.min(last, idleEnd);
  const over = now >= end;

  useEffect(() => {
    if (over) left('expired');
  }, [over]);

  if (now < end - warnBefore) return null;
  const time = clock(new Date(end).toISOString());
  return (
    <div className="session-warning" role="alert">
      <div className="shell-in">
        <p>{t(last <= idleEnd ? 'shell.session.last' : 'shell.session.soon', { time })}</p>
        {idleEnd < last && <Button onClick={onStay}>{t('shell.session.stay')}</Button>}
      </div>
    </div>
  );
}
