import { useTexts } from '../i18n';
import { Page } from '../ui/Page';
import { PlaceList } from './PlaceList';

/** The way to everything that the viewer leads or helps with. */
export function AdminPage() {
  const { t } = useTexts();
  return (
    <Page title={t('admin.title')} lead={t('admin.lead')}>
      <PlaceList />
    </Page>
  );
}
