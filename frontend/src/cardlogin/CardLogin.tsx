import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { CardRun } from './CardRun';
import { useSettings } from './useSettings';

/** Logging in by card, where this server reads cards. Entering is told to the whole page. */
export function CardLogin() {
  const { t } = useTexts();
  const { settings, reads } = useSettings();
  if (!settings || !reads) return null;
  return (
    <section className="panel card-login" aria-labelledby="card-login">
      <h2 id="card-login">{t('cardLogin.title')}</h2>
      <p>{t('cardLogin.login.lead')}</p>
      <CardRun settings={settings} purpose="login" start={t('cardLogin.login.start')}>
        <Link to="/card-test">{t('cardLogin.login.test')}</Link>
      </CardRun>
    </section>
  );
}
