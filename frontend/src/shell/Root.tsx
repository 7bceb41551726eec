import { Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session';
import { LoginPage } from '../login/LoginPage';
import { Frame } from './Frame';
import { LoggedIn } from './LoggedIn';
import { HelpLink } from './MainNav';

/**
 * Either the login page or the pages of who is logged in. When a session ends
 * everything below LoggedIn is taken down, with all it held in memory. Help is for
 * everybody: the accessibility statement, and what to do when the login fails.
 */
export function Root() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session.in) return <LoggedIn />;
  return (
    <Frame tools={<HelpLink />}>
      {pathname.startsWith('/help') ? <Outlet /> : <LoginPage because={session.because} />}
    </Frame>
  );
}
