import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Pages } from '../ui/Pages';
import { StatusTag } from '../ui/StatusTag';
import { ComplaintsPart } from './ComplaintsPart';

/** The point's complaints: those that wait, or all; each with what can be done next. */
export function ComplaintsPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const [did, setDid] = useState('');
  const all = params.get('show') === 'all';
  return (
    <Page title={t('complaints.title')} lead={t('complaints.lead')}>
      <div className="stack">
        <p>
          <Link to={all ? '/complaints' : '/complaints?show=all'}>
            {t(all ? 'complaints.showOpen' : 'complaints.showAll')}
          </Link>
        </p>
        <div role="status">{did && <StatusTag tone="done">{did}</StatusTag>}</div>
        <Pages
          key={String(all)}
          page={(after, onMore) => (
            <ComplaintsPart openOnly={!all} after={after} onMore={onMore} onDone={setDid} />
          )}
        />
      </div>
    </Page>
  );
}
