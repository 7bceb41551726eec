import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { StatusTag } from '../ui/StatusTag';
import { Waiting } from '../ui/Waiting';
import { FeedbackMessage } from './FeedbackMessage';
import { FeedbackDocument } from './queries';

/** What people wrote: what waits, or what was answered. */
export function FeedbackQueuePage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const [answered, setAnswered] = useState(0);
  const said = useRef<HTMLDivElement>(null);
  const handled = params.get('show') === 'answered';
  const [{ data, error }, again] = useQuery({ query: FeedbackDocument, variables: { handled } });

  // The form that had the focus leaves with its message.
  useEffect(() => {
    if (answered > 0) said.current?.focus();
  }, [answered]);

  return (
    <Page
      title={t('support.feedback.title')}
      over={<Link to="/admin">{t('admin.title')}</Link>}
      lead={t('support.feedback.lead')}
    >
      <div className="stack">
        <div className="filters">
          <SelectField
            label={t('support.feedback.show')}
            all={t('support.feedback.waiting')}
            choices={[{ value: 'answered', name: t('support.feedback.answered') }]}
            value={handled ? 'answered' : ''}
            onChange={(event) => setParams(event.target.value ? { show: 'answered' } : {}, { replace: true })}
          />
        </div>
        {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
        {!data && !error && <Waiting />}
        <div role="status" ref={said} tabIndex={-1}>
          {answered > 0 && <StatusTag tone="done">{t('support.feedback.saved')}</StatusTag>}
          {data?.feedback.length === 0 && <p>{t('support.feedback.none')}</p>}
        </div>
        {data?.feedback.map((message) => (
          <FeedbackMessage
            key={message.id}
            message={message}
            onAnswered={() => {
              setAnswered(answered + 1);
              again({ requestPolicy: 'network-only' });
            }}
          />
        ))}
      </div>
    </Page>
  );
}
