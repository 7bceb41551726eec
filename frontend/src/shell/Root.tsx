import { useSession } from '../api/session';
import { LoginPage } from '../login/LoginPage';
import { Frame } from './Frame';
import { LoggedIn } from './LoggedIn';

/**
 * Either the login page or the pages of who is logged in. When a session ends
 * everything below LoggedIn is taken down, with all it held in memory.
 */
export function Root() {
  const session = useSession();
  if (session.in) return <LoggedIn />;
  return (
    <Frame>
      <LoginPage because={session.because} />
    </Frame>
  );
}
