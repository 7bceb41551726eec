import { useTexts } from '../i18n';
import { useViewer } from '../shell/viewer';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { TaskList } from '../ui/TaskList';
import { placesFor } from './places';
import { usePlaceName } from './usePlaceName';

/** The way to everything that the viewer leads or helps with. */
export function AdminPage() {
  const { t } = useTexts();
  const name = usePlaceName();
  const { permissions } = useViewer();
  return (
    <Page title={t('admin.title')} lead={t('admin.lead')}>
      <section className="panel">
        <TaskList
          tasks={placesFor(permissions).map((place) => ({
            id: place.name,
            name: <Link to={place.to}>{name(place.name)}</Link>,
            hint: t(`admin.${place.name}`),
          }))}
        />
      </section>
    </Page>
  );
}
