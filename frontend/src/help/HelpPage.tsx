import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { TaskList } from '../ui/TaskList';
import { topics } from './topics';

const readers = ['customers', 'officers', 'service'] as const;

/** What customers are told, what officers need, and about the service. */
export function HelpPage() {
  const { t } = useTexts();
  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      {readers.map((reader) => (
        <section key={reader} className="panel" aria-labelledby={reader}>
          <h2 id={reader}>{t(`help.${reader}`)}</h2>
          <TaskList
            tasks={topics[reader].map((topic) => ({
              id: topic,
              name: <Link to={`/help/${topic}`}>{t(`help.topics.${topic}.title`)}</Link>,
              hint: t(`help.topics.${topic}.lead`),
            }))}
          />
        </section>
      ))}
    </Page>
  );
}
