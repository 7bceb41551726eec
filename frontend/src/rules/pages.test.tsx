// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Permission } from '../graphql/generated/graphql';
import { startLanguages } from '../i18n';
import { type Viewer, ViewerContext } from '../shell/viewer';
import { DecideProposalPage } from './DecideProposalPage';
import { ProposalPage } from './ProposalPage';
import { RulebookPage } from './RulebookPage';

beforeAll(() => {
  window.scrollTo = vi.fn();
  return startLanguages('en');
});
afterEach(cleanup);

const row = (id: string, section: string, value: string) => ({
  id,
  section,
  source: 'Agency',
  validFrom: '2026-01-01',
  line: 7,
  words: [{ name: 'pin_tries', value }],
});
const proposal = {
  id: 'p-1',
  country: 'FI',
  version: '2026-10-01',
  sha256: 'c0ffee'.repeat(10),
  effectiveFrom: '2026-10-01',
  effectiveAt: '2026-09-30T21:00:00Z',
  proposedBy: null,
  note: '',
  proposedAt: '2026-09-01T08:00:00Z',
  state: 'WAITING',
  decisions: [{ officer: { id: 'o', name: 'Aino' }, approves: true, note: '', at: '2026-09-02T08:00:00Z' }],
  mayDecide: true,
  changes: [{ row: 'fi.rules', field: 'visit_minutes', was: '30', is: '20' }],
};
const now = '2026-11-22T08:00:00Z';
const answers = {
  Rulebook: {
    viewer: { now },
    rulebook: {
      country: 'FI',
      countries: ['FI', 'EE'],
      version: '2026-10-01',
      sha256: proposal.sha256,
      bookVersion: '2026-11-01-c0ffee',
      bookSha256: `c0ffee${'0'.repeat(58)}`,
      rows: [
        row('fi.product.staff', 'products', '5'),
        row('fi.generation.staff', 'products.generations', '3'),
      ],
    },
  },
  RulebookProposals: { viewer: { now }, rulebookProposals: [{ ...proposal, state: 'APPROVED' }] },
  RulebookProposalPage: { rulebookProposal: proposal },
  DecideRulebook: { did: { proposal, refusals: [] } },
};

/** Shows an address before a server that answers so, and gives what the server was asked. */
function show(address: string, permissions: Permission[], said: object = {}) {
  const asked: Record<string, unknown> = {};
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      const { operationName, variables } = JSON.parse(String(init?.body));
      asked[operationName] = variables;
      return Response.json({ data: { ...answers, ...said }[operationName as keyof typeof answers] });
    },
  });
  const viewer = { permissions, point: { country: 'FI' } } as Viewer;
  const routes = [
    { path: '/rules', element: <RulebookPage /> },
    { path: '/rules/proposals/:proposalId', element: <ProposalPage /> },
    { path: '/rules/proposals/:proposalId/decide', element: <DecideProposalPage /> },
  ];
  render(
    <Provider value={client}>
      <ViewerContext value={viewer}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
      </ViewerContext>
    </Provider>,
  );
  return asked;
}

test('the address says whose rules, of which day, and which of them', async () => {
  const asked = show('/rules?country=FI&on=2026-11-01&text=pin_tries:+3', ['READ_RULES']);
  await screen.findByText('fi.generation.staff');
  expect(asked.Rulebook).toEqual({ country: 'FI', on: '2026-11-01' });
  expect(screen.queryByText('fi.product.staff')).toBeNull();
  expect(screen.getByText('Card generations (1)')).toBeDefined();
  expect(screen.queryByText('Propose rules')).toBeNull();
});

test('what holds is told with its version, its hash and who put it into force', async () => {
  show('/rules', ['READ_RULES', 'PROPOSE_RULES']);
  const basis = await screen.findByText('An approved proposal');
  expect(basis.getAttribute('href')).toBe('/rules/proposals/p-1');
  expect(screen.getByText('2026-11-01-c0ffee')).toBeDefined();
  expect(screen.getByText(proposal.sha256)).toBeDefined();
  expect(screen.getByText('In force')).toBeDefined();
  expect(screen.getByText('Propose rules').getAttribute('href')).toBe('/rules/propose');
});

test('the rules of a version stand under its name, with who put its file into force', async () => {
  show('/rules?version=2026-11-01-c0ffee', ['READ_RULES']);
  expect(await screen.findByText('In version 2026-11-01-c0ffee')).toBeDefined();
  expect(screen.getByText('An approved proposal').getAttribute('href')).toBe('/rules/proposals/p-1');
});

test('a country without proposals goes by the rules of the program', async () => {
  show('/rules', ['READ_RULES'], { RulebookProposals: { viewer: { now }, rulebookProposals: [] } });
  expect(await screen.findByText('The rules that came with the program')).toBeDefined();
  expect(screen.getByText('No rules have been proposed for the country.')).toBeDefined();
});

test('a proposal tells what it changes and what is missing', async () => {
  show('/rules/proposals/p-1', ['READ_RULES', 'DECIDE_RULES']);
  expect(await screen.findByText('visit_minutes')).toBeDefined();
  expect(screen.getByText(/^One more approver has to decide/)).toBeDefined();
  expect(screen.getByText(/^Aino approved/)).toBeDefined();
  expect(screen.getByText('Decide on the proposal').getAttribute('href')).toBe('/rules/proposals/p-1/decide');
});

test('who may not decide is told so, and asked nothing', async () => {
  const said = { RulebookProposalPage: { rulebookProposal: { ...proposal, mayDecide: false } } };
  show('/rules/proposals/p-1/decide', ['READ_RULES', 'DECIDE_RULES'], said);
  expect(await screen.findByText(/^You cannot decide on this proposal/)).toBeDefined();
  expect(screen.queryByText('Save the decision')).toBeNull();
});

test('a no needs its reason', async () => {
  const asked = show('/rules/proposals/p-1/decide', ['READ_RULES', 'DECIDE_RULES']);
  fireEvent.click(await screen.findByLabelText(/^I refuse/));
  fireEvent.click(screen.getByText('Save the decision'));
  await waitFor(() => expect(screen.getAllByText('Write the reason.').length).toBeGreaterThan(1));
  expect(asked.DecideRulebook).toBeUndefined();
  fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: ' A price is wrong. ' } });
  fireEvent.click(screen.getByText('Save the decision'));
  await waitFor(() =>
    expect(asked.DecideRulebook).toMatchObject({
      input: { id: 'p-1', approve: false, reason: 'A price is wrong.' },
    }),
  );
});
