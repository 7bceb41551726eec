import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { FeedbackMessage } from './FeedbackMessage';
import { FeedbackDocument } from './queries';

/** What people wrote: what waits, or what was answered. */
export function FeedbackQueuePage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const handled = params.get('show') === 'answered';
  const [{ data, error }, again] = useQuery({ query: FeedbackDocument, variables: { handled } });
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
        {data?.feedback.length === 0 && <p role="status">{t('support.feedback.none')}</p>}
        {data?.feedback.map((message) => (
          <FeedbackMessage
            key={message.id}
            message={message}
            onAnswered={() => again({ requestPolicy: 'network-only' })}
          />
        ))}
      </div>
    </Page>
  );
}
