import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/**
 * A page that is fetched when its address is first opened. The page before it stays, with the
 * focus where it was, until this one is there; one that cannot be fetched breaks, and offers a retry.
 */
export function page(path: string, fetch: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await fetch() }) };
}
