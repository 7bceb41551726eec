import { Navigate, useLocation } from 'react-router';

/** The address of the login itself: whoever is in goes back to where the login was asked for. */
export function LoggedInHere() {
  const { state } = useLocation();
  return <Navigate to={(state as { back?: string } | null)?.back ?? '/'} replace />;
}
