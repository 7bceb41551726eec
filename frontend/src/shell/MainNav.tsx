import { Link, NavLink, useLocation } from 'react-router';
import { isPlace, placesFor } from '../admin/places';
import type { Permission } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';

/** The main places, only those that the officer's rights open. */
export function MainNav({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  return (
    <nav className="top-nav" aria-label={t('shell.mainNav')}>
      <ul>
        <li>
          <NavLink to="/" end>
            {t('shell.today')}
          </NavLink>
        </li>
        {permissions.includes('FIND_HOLDER') && (
          <li>
            <NavLink to="/find">{t('shell.find')}</NavLink>
          </li>
        )}
        {permissions.includes('READ_ORDERS') && (
          <li>
            <NavLink to="/orders">{t('shell.orders')}</NavLink>
          </li>
        )}
        {permissions.includes('READ_BATCHES') && (
          <li>
            <NavLink to="/batches">{t('shell.batches')}</NavLink>
          </li>
        )}
        {placesFor(permissions).length > 0 && (
          <li>
            <Link
              to="/admin"
              className={isPlace(pathname) ? 'active' : undefined}
              aria-current={isPlace(pathname) ? 'page' : undefined}
            >
              {t('admin.title')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Help, at the same place of every page. */
export function HelpLink() {
  const { t } = useTexts();
  return <NavLink to="/help">{t('shell.help')}</NavLink>;
}
