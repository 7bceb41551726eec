import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Pages } from '../ui/Pages';
import { filterFrom } from './filter';
import { OfficerFilters } from './OfficerFilters';
import { OfficersPart } from './OfficersPart';

/** The officers within the viewer's reach, by name. */
export function OfficersPage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const [text, setText] = useState('');
  const creates = useMay('CREATE_OFFICER');
  const filter = { ...filterFrom(params), text: text || undefined };
  return (
    <Page title={t('officers.title')} over={<Link to="/admin">{t('admin.title')}</Link>}>
      <div className="stack">
        {creates && <ButtonLink to="/officers/new">{t('officers.create')}</ButtonLink>}
        <OfficerFilters text={text} onText={setText} />
        <Pages
          key={params.toString() + text}
          page={(after, onMore) => <OfficersPart filter={filter} after={after} onMore={onMore} />}
        />
      </div>
    </Page>
  );
}
