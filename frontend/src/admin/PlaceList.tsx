import { useTexts } from '../i18n';
import { useViewer } from '../shell/viewer';
import { Link } from '../ui/Link';
import { TaskList } from '../ui/TaskList';
import { placesFor } from './places';
import { usePlaceName } from './usePlaceName';

/** The ways to everything that the viewer leads or helps with; nothing where that is nothing. */
export function PlaceList({ title }: { title?: string }) {
  const { t } = useTexts();
  const name = usePlaceName();
  const open = placesFor(useViewer().permissions);
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={title && 'places'}>
      {title && <h2 id="places">{title}</h2>}
      <TaskList
        tasks={open.map((place) => ({
          id: place.name,
          name: <Link to={place.to}>{name(place.name)}</Link>,
          hint: t(`admin.${place.name}`),
        }))}
      />
    </section>
  );
}
