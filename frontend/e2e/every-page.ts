import { expect, test } from '@playwright/test';
import { matchRoutes, type RouteObject } from 'react-router';
import { judged } from './judge';

// Runs when all stories have: each told which pages it looked at.

// Pages in the middle of a story that acts on them, which may look at them with axe alone; and
// an address that only leads on. The aim is that this list ends: nothing is to be added.
const withinStories = [
  '/holders/:holderId',
  '/cards/:cardId/advice',
  '/batches/:batchId',
  '/officers/:officerId/ask',
  '/officers/:officerId/training',
  '/officers/:officerId/leave',
  '/officers/:officerId/rights/:rightId/decide',
  '/officers/:officerId/rights/:rightId/end',
  '/points/:pointId/authorisations/:authorisationId/decide',
  '/points/:pointId/authorisations/:authorisationId/end',
  '/employer/authorisations/:authorisationId/decide',
  '/employer/authorisations/:authorisationId/end',
  '/extracts/:extractId',
  '/login',
];

const pathsOf = (routes: RouteObject[]): string[] =>
  routes.flatMap(({ path, children }) => [...(path ? [path] : []), ...pathsOf(children ?? [])]);

for (const eye of ['axe', 'column'] as const) {
  test(`every page of the router was judged: ${eye}`, async () => {
    const { routes } = await import('../src/routes');
    const seen = new Set<string | undefined>(
      judged(eye).map((path) => matchRoutes(routes, path)?.at(-1)?.route.path),
    );
    for (const path of withinStories) seen.add(path);
    expect(pathsOf(routes).filter((path) => !seen.has(path))).toEqual([]);
  });
}
