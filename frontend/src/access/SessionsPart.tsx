import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { endOtherSessions, endSession, type OpenSession } from '../api/access';
import type { Refused } from '../api/ask';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import { AccessRefused } from './AccessRefused';

const methods = ['card', 'authenticator', 'token', 'password'] as const;

type Props = { sessions: readonly OpenSession[]; onEnded: (said: string) => void };

/** Where the officer is logged in; each but this one can be ended. */
export function SessionsPart({ sessions, onEnded }: Props) {
  const { t } = useTexts();
  const { dayAndTime } = useFormat();
  const [refused, setRefused] = useState<Refused>();
  const others = sessions.filter((one) => !one.here);

  const end = async (which?: OpenSession) => {
    const answer = await (which ? endSession(which.id) : endOtherSessions());
    setRefused(answer.ok ? undefined : answer);
    // One that is gone already is what was wanted: the list is read again all the same.
    if (answer.ok || answer.code === 'NOT_FOUND') {
      setRefused(undefined);
      onEnded(t(which ? 'access.sessions.ended' : 'access.sessions.othersEnded'));
    }
  };

  const how = (one: OpenSession) => {
    const known = methods.find((method) => method === one.method);
    return known ? t(`access.sessions.method.${known}`) : one.method;
  };

  return (
    <section className="panel" aria-labelledby="sessions">
      <h2 id="sessions">{t('access.sessions.title')}</h2>
      <p>{t('access.sessions.lead')}</p>
      {refused && <AccessRefused refused={refused} />}
      <Table
        caption={t('access.sessions.title')}
        rows={[...sessions]}
        rowKey={(one) => one.id}
        columns={[
          { key: 'started', name: t('access.sessions.started'), cell: (one) => dayAndTime(one.startedAt) },
          { key: 'how', name: t('access.sessions.how'), cell: how },
          { key: 'seen', name: t('access.sessions.seen'), cell: (one) => dayAndTime(one.lastSeenAt) },
          { key: 'ends', name: t('access.sessions.ends'), cell: (one) => dayAndTime(one.endsAt) },
          {
            key: 'what',
            name: t('access.sessions.what'),
            cell: (one) =>
              one.here ? (
                t('access.sessions.here')
              ) : (
                <LinkButton
                  onClick={() => void end(one)}
                  hiddenText={t('access.sessions.endWhich', { time: dayAndTime(one.startedAt) })}
                >
                  {t('access.sessions.end')}
                </LinkButton>
              ),
          },
        ]}
      />
      {others.length === 0 ? (
        <p className="hint">{t('access.sessions.alone')}</p>
      ) : (
        <div className="buttons">
          <Button variant="secondary" onClick={() => void end()}>
            {t('access.sessions.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}
