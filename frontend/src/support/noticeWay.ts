import type { NoticesQuery } from '../graphql/generated/graphql';

export type Notice = NoticesQuery['notices'][number];

/** Where a notice leads: to the officer or the point that it is about. */
export function noticeWay({ kind, officer, point }: Notice): string | undefined {
  if (kind === 'LOGIN_METHOD_OFF') return '/my-access';
  if (kind === 'AUTHORISATION_DECIDED') return '/employer';
  if (kind === 'AUTHORISATION_WAITING') return point ? `/points/${point.id}` : undefined;
  if (officer) return `/officers/${officer.id}`;
  return point ? `/points/${point.id}` : undefined;
}
