import { useTexts } from '../i18n';
import { Link } from '../ui/Link';

/** What to try when the one-time code is refused. */
export function LoginTrouble() {
  const { t } = useTexts();
  return (
    <section className="panel" aria-labelledby="trouble">
      <h2 id="trouble">{t('login.trouble.title')}</h2>
      <ul className="bullets">
        <li>{t('login.trouble.account')}</li>
        <li>{t('login.trouble.clock')}</li>
        <li>{t('login.trouble.wait')}</li>
        <li>{t('login.trouble.browser')}</li>
        <li>{t('login.trouble.support')}</li>
      </ul>
      <ul className="links">
        <li>
          <Link to="/test">{t('login.trouble.test')}</Link>
        </li>
        <li>
          <Link to="/help">{t('login.trouble.help')}</Link>
        </li>
      </ul>
    </section>
  );
}
