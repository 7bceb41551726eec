import { useSession } from '../api/session';
import { useTexts } from '../i18n';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { AccessRefused } from './AccessRefused';
import { ServiceClock } from './ServiceClock';
import { TestCode } from './TestCode';
import { useAccess } from './useAccess';

/** Does my way to log in work? The clock is there for everybody, the code for who is logged in. */
export function TestPage() {
  const { t } = useTexts();
  const session = useSession();
  return (
    <Page title={t('access.test.title')} lead={t('access.test.lead')}>
      <section className="panel" aria-labelledby="test-code">
        <h2 id="test-code">{t('access.first.test')}</h2>
        {session.in ? (
          <TestOwnCode />
        ) : (
          <>
            <p>{t('access.test.notIn')}</p>
            <ButtonLink to="/my-access">{t('access.test.logIn')}</ButtonLink>
          </>
        )}
      </section>
      <section className="panel" aria-labelledby="clock">
        <h2 id="clock">{t('access.clock.title')}</h2>
        <p>{t('access.clock.lead')}</p>
        <ServiceClock />
      </section>
      <section className="panel" aria-labelledby="test-card">
        <h2 id="test-card">{t('access.test.card')}</h2>
        <p>{t('cardLogin.test.lead')}</p>
        <ButtonLink to="/card-test" secondary>
          {t('cardLogin.test.start')}
        </ButtonLink>
      </section>
      <p className="more">
        <Link to="/help/codeRefused">{t('help.topics.codeRefused.title')}</Link>
      </p>
    </Page>
  );
}

function TestOwnCode() {
  const { t } = useTexts();
  const { access, refused } = useAccess();
  if (refused) return <AccessRefused refused={refused} />;
  if (!access) return <Waiting />;
  if (access.device) return <TestCode />;
  return (
    <p>
      {t('access.test.noDevice')} <Link to="/my-access">{t('access.title')}</Link>
    </p>
  );
}
