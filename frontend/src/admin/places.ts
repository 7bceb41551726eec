import type { Permission } from '../graphql/generated/graphql';

/** Where something is led or helped with, and the permission that opens it. */
export const places = [
  { name: 'officers', to: '/officers', opens: 'READ_OFFICERS' },
  { name: 'points', to: '/points', opens: 'READ_POINTS' },
  { name: 'employer', to: '/employer', opens: 'SET_LOGIN_METHODS' },
  { name: 'authority', to: '/authority', opens: 'ASK_AUTHORITY' },
  { name: 'roles', to: '/roles', opens: 'READ_OFFICERS' },
  { name: 'support', to: '/support', opens: 'SUPPORT_OFFICERS' },
  { name: 'feedback', to: '/support/feedback', opens: 'READ_FEEDBACK' },
  { name: 'audit', to: '/audit', opens: 'READ_AUDIT' },
  { name: 'auditReview', to: '/audit/review', opens: 'REVIEW_AUDIT' },
  { name: 'extracts', to: '/extracts', opens: 'EXTRACT_DATA' },
  { name: 'rules', to: '/rules', opens: 'READ_RULES' },
] as const satisfies readonly { name: string; to: string; opens: Permission }[];

/** The places that these permissions open. */
export function placesFor(permissions: readonly Permission[]) {
  return places.filter(({ opens }) => permissions.includes(opens));
}

/** Whether an address lies in one of them, so that the menu can say where one is. */
export function isPlace(pathname: string): boolean {
  return ['/admin', ...places.map(({ to }) => to)].some(
    (to) => pathname === to || pathname.startsWith(`${to}/`),
  );
}
