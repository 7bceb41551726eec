import { useTexts } from '../i18n';
import { ButtonLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** No such page: the way back to work. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <Page title={t('shell.notFound')} lead={t('shell.notFoundAdvice')}>
      <div className="buttons">
        <ButtonLink to="/">{t('shell.today')}</ButtonLink>
        <Link to="/find">{t('shell.find')}</Link>
      </div>
    </Page>
  );
}
