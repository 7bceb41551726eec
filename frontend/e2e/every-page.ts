import { expect } from '@playwright/test';
import { matchRoutes, type RouteObject } from 'react-router';
import { judged } from './judge';
import { test } from './test';

// Runs when all stories have: each told which pages it looked at.

const pathsOf = (routes: RouteObject[]): string[] =>
  routes.flatMap(({ path, children }) => [...(path ? [path] : []), ...pathsOf(children ?? [])]);

for (const eye of ['axe', 'column'] as const) {
  test(`every page of the router was judged: ${eye}`, async () => {
    const { routes } = await import('../src/routes');
    const seen = new Set<string | undefined>(
      judged(eye).map((path) => matchRoutes(routes, path)?.at(-1)?.route.path),
    );
    expect(pathsOf(routes).filter((path) => !seen.has(path))).toEqual([]);
  });
}
