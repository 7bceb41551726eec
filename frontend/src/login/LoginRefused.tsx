import { InlineAlert } from 'suomifi-ui-components';
import type { Refused } from '../api/ask';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';

/** Why the login was refused; never which of the three was wrong. */
export function LoginRefused({ refused }: { refused: Refused }) {
  const { t } = useTexts();
  const words = () => {
    switch (refused.code) {
      case 'TOO_MANY_TRIES':
        return t('login.refused.TOO_MANY_TRIES', { seconds: refused.retryAfterSeconds ?? 60 });
      case 'UNAVAILABLE':
      case 'UNREACHABLE':
        return t(`login.refused.${refused.code}`);
      default:
        return t('login.refused.LOGIN_FAILED');
    }
  };
  return (
    <div role="alert">
      <InlineAlert status="error" labelText={t('login.refused.title')}>
        <p>{words()}</p>
        {refused.code === 'LOGIN_FAILED' && (
          <p>
            {t('login.refused.TEMPORARY')} <Link to="/new-password">{t('login.newPassword.link')}</Link>
          </p>
        )}
        {refused.code === 'UNAVAILABLE' && refused.requestId && (
          <p>
            {t('ui.fault.reference')} <code>{refused.requestId}</code>
          </p>
        )}
      </InlineAlert>
    </div>
  );
}
