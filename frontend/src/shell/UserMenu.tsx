import { leave } from '../api/door';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Menu } from '../ui/Menu';
import { useViewer } from './viewer';

/** Who is logged in and where; lock the desk; log out. */
export function UserMenu() {
  const { t } = useTexts();
  const { officer, point } = useViewer();
  return (
    <Menu label={t('shell.userMenu')} shows={officer.name}>
      {(close) => (
        <>
          <p>
            <strong>{point.name}</strong>
            <br />
            {officer.roles.map((role) => t(`words.role.${role}`)).join(', ')}
          </p>
          <ul>
            <li>
              <Link to="/my-access" className="menu-link" onClick={close}>
                {t('shell.myAccess')}
              </Link>
            </li>
            <li>
              <button type="button" onClick={() => void leave('locked')}>
                {t('shell.lock')}
              </button>
            </li>
            <li>
              <button type="button" onClick={() => void leave('loggedOut')}>
                {t('shell.logOut')}
              </button>
            </li>
          </ul>
        </>
      )}
    </Menu>
  );
}
