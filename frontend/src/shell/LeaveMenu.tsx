import { leave } from '../api/door';
import { useTexts } from '../i18n';
import { LinkButton } from '../ui/LinkButton';

/** The way out of a first login that is not yet done. */
export function LeaveMenu() {
  const { t } = useTexts();
  return <LinkButton onClick={() => void leave('loggedOut')}>{t('shell.logOut')}</LinkButton>;
}
