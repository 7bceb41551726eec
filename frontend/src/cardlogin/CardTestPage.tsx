import { AccessRefused } from '../access/AccessRefused';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { CardRun } from './CardRun';
import { useSettings } from './useSettings';

/** Does my card work? For everybody, logged in or not: nothing is linked and nothing kept. */
export function CardTestPage() {
  const { t } = useTexts();
  const { settings, refused, reads } = useSettings();
  return (
    <Page title={t('cardLogin.test.title')} lead={t('cardLogin.test.lead')}>
      <section className="panel" aria-labelledby="card-test">
        <h2 id="card-test">{t('cardLogin.test.here')}</h2>
        {!settings && !refused && <Waiting />}
        {refused && <AccessRefused refused={refused} />}
        {settings && reads && (
          <CardRun settings={settings} purpose="test" start={t('cardLogin.test.start')} />
        )}
        {settings && !reads && <p>{t('cardLogin.unread')}</p>}
      </section>
      <p className="more">
        <Link to="/help/cardFails">{t('help.topics.cardFails.title')}</Link>
      </p>
    </Page>
  );
}
