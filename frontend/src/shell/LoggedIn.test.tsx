// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startLanguages } from '../i18n';
import { keepTimeOf } from '../i18n/counterTime';
import { useFormat } from '../i18n/useFormat';
import { LoggedIn } from './LoggedIn';

beforeAll(() => startLanguages('en'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  keepTimeOf('Europe/Helsinki');
});

const viewer = {
  officer: { id: 'o-1', name: 'Ritva', roles: [] },
  point: { id: 'p-1', name: 'Malmö', organisation: 'Exempel', country: 'SE', addressRows: [] },
  timeZone: 'Europe/Stockholm',
  permissions: [],
  sessionEndsAt: new Date(Date.now() + 3_600_000).toISOString(),
  demo: false,
};

function Late() {
  const { clock } = useFormat();
  return <p>It is {clock('2026-11-21T22:30:00Z')}</p>;
}

test('a page shows the time of the counter at which the officer logged in', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { viewer } }));
  const routes = [{ element: <LoggedIn />, children: [{ path: '/', element: <Late /> }] }];
  render(<RouterProvider router={createMemoryRouter(routes)} />);
  expect(await screen.findByText('It is 23:30')).toBeDefined();
});
