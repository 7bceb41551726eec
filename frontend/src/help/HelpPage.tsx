import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { TaskList } from '../ui/TaskList';
import { topics } from './topics';

const readers = ['customers', 'officers'] as const;

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
      <section className="panel" aria-labelledby="service">
        <h2 id="service">{t('help.service')}</h2>
        <TaskList
          tasks={[
            {
              id: 'test',
              name: <Link to="/test">{t('access.test.title')}</Link>,
              hint: t('access.test.lead'),
            },
            {
              id: 'card-test',
              name: <Link to="/card-test">{t('cardLogin.test.title')}</Link>,
              hint: t('cardLogin.test.lead'),
            },
            {
              id: 'statement',
              name: <Link to="/accessibility">{t('statement.title')}</Link>,
              hint: t('statement.lead'),
            },
            {
              id: 'feedback',
              name: <Link to="/feedback">{t('feedback.title')}</Link>,
              hint: t('feedback.lead'),
            },
          ]}
        />
      </section>
    </Page>
  );
}
