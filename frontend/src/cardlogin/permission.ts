/**
 * Whether the browser lets this page reach software on this computer: Chromium asks
 * the officer once for each site (Local Network Access). `unknown`: this browser has
 * no such permission, and asks nothing.
 */
export type LocalPermission = 'granted' | 'prompt' | 'denied' | 'unknown';

// The newer name is for this computer alone; browsers before it know the older one.
const names = ['loopback-network', 'local-network-access'];

export async function localPermission(): Promise<LocalPermission> {
  for (const name of names) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      // a name that this browser does not know
    }
  }
  return 'unknown';
}
