import { LoadingSpinner } from 'suomifi-ui-components';
import { useTexts } from '../i18n';

/** The page waits for the server. */
export function Waiting() {
  const { t } = useTexts();
  return <LoadingSpinner className="waiting" text={t('ui.waiting')} textAlign="right" variant="small" />;
}
