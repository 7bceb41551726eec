import { useState } from 'react';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { type Created, CreateOfficerForm } from './CreateOfficerForm';
import { OfficerCreated } from './OfficerCreated';

/** Enters a new officer; a password for paper is shown once and lives only in this page. */
export function CreateOfficerPage() {
  const { t } = useTexts();
  const [created, setCreated] = useState<Created>();
  return (
    <Page
      title={t(created ? 'officers.add.doneTitle' : 'officers.create')}
      moved={created ? 'done' : 'form'}
      over={<Link to="/officers">{t('officers.title')}</Link>}
    >
      {created ? <OfficerCreated created={created} /> : <CreateOfficerForm onCreated={setCreated} />}
    </Page>
  );
}
