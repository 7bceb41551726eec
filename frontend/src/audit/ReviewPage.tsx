import { useQuery } from 'urql';
import { faultOf } from '../api/fault';
import { useTexts } from '../i18n';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { MarkReviewed } from './MarkReviewed';
import { Patterns } from './Patterns';
import { LogDocument } from './queries';
import { Reviewed } from './Reviewed';

/** The auditor's work: what is worth a look, up to where the log was reviewed, and marking it. */
export function ReviewPage() {
  const { t } = useTexts();
  const [{ data, error }, again] = useQuery({ query: LogDocument });
  return (
    <Page
      title={t('auditReview.title')}
      lead={t('auditReview.lead')}
      over={<Link to="/audit">{t('audit.title')}</Link>}
    >
      <div className="stack">
        {error && <FaultNotice fault={faultOf(error)} onRetry={() => again()} />}
        {!data && !error && <Waiting />}
        {data && <Reviewed log={data.auditLog} />}
        <Patterns />
        {data && <MarkReviewed log={data.auditLog} />}
      </div>
    </Page>
  );
}
