import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Pages } from '../ui/Pages';
import { AuditFilters } from './AuditFilters';
import { EntriesPart } from './EntriesPart';
import { ExportPart } from './ExportPart';
import { askedBy, filterFrom } from './filter';
import { Integrity } from './Integrity';
import { Narrowed } from './Narrowed';

/** The audit log, newest first, and how it stands. */
export function AuditPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const reviews = useMay('REVIEW_AUDIT');
  const extracts = useMay('EXTRACT_DATA');
  const filter = useMemo(() => filterFrom(params), [params]);
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')} over={<Link to="/admin">{t('admin.title')}</Link>}>
      <div className="stack">
        <Integrity />
        {(reviews || extracts) && (
          <ul className="plain">
            {reviews && (
              <li>
                <Link to="/audit/review">{t('auditReview.title')}</Link>
              </li>
            )}
            {extracts && (
              <li>
                <Link to="/extracts">{t('extract.title')}</Link>
              </li>
            )}
          </ul>
        )}
        <AuditFilters />
        <Narrowed filter={filter} />
        <Pages
          key={params.toString()}
          page={(after, onMore) => <EntriesPart filter={askedBy(filter)} after={after} onMore={onMore} />}
        />
        <ExportPart filter={filter} />
      </div>
    </Page>
  );
}
