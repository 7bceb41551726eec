import { Outlet, useLocation } from 'react-router';
import { FirstLogin } from '../access/FirstLogin';
import { useSession } from '../api/session';
import { LoginPage } from '../login/LoginPage';
import { Frame } from './Frame';
import { LeaveMenu } from './LeaveMenu';
import { LoggedIn } from './LoggedIn';
import { HelpLink } from './MainNav';
import { isOpen } from './open';

/**
 * The login page, the first login, or the pages of who is logged in. When a session
 * ends everything below LoggedIn is taken down, with all it held in memory. Some
 * pages are for everybody: Help, the accessibility statement, feedback, the way to a
 * new password.
 */
export function Root() {
  const session = useSession();
  const { pathname } = useLocation();
  if (session.in && session.stage === 'full') return <LoggedIn />;
  if (session.in && session.stage !== 'full') {
    return (
      <Frame
        tools={
          <>
            <HelpLink />
            <LeaveMenu />
          </>
        }
      >
        {isOpen(pathname) ? <Outlet /> : <FirstLogin stage={session.stage} />}
      </Frame>
    );
  }
  return (
    <Frame tools={<HelpLink />}>
      {isOpen(pathname) ? <Outlet /> : <LoginPage because={session.because} />}
    </Frame>
  );
}
