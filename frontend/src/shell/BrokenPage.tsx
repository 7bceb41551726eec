import { Button } from 'suomifi-ui-components';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** What stands in place of a page that broke while it was drawn. */
export function BrokenPage() {
  const { t } = useTexts();
  return (
    <Page title={t('shell.broken')} lead={t('shell.brokenAdvice')}>
      <div className="buttons">
        <Button onClick={() => window.location.reload()}>{t('ui.fault.retry')}</Button>
        <Link to="/">{t('shell.today')}</Link>
      </div>
    </Page>
  );
}
