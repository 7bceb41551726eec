// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { PageAct } from '../card/actAddress';
import { startLanguages } from '../i18n';
import { CardActPage } from './CardActPage';
import { ActDone } from './done';

// A whole page in jsdom is slow on a busy machine; nothing here waits for time to pass.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
beforeAll(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(cleanup);

const holder = { id: 'h-1', givenNames: 'Aino', familyName: 'Virtanen', identityCode: '', masked: false };
const visit = { id: 'v-1', endsAt: '2026-11-22T11:00:00Z', holder: { id: 'h-1' }, verification: null };
const why = { field: '', rule: 'r', source: 'S', remedy: 'NONE', params: [] };

/** Opens the page of an act that the server answers for; gives the inputs that are sent. */
function open(act: PageAct, refusals: { code: string }[], filledIn = '') {
  const sent: object[] = [];
  const whole = refusals.map((one) => ({ ...why, ...one }));
  const action = { act, kind: null, available: whole.length === 0, refusals: whole };
  const card = {
    id: 'c-1',
    number: '123',
    product: 'fi_professional',
    state: 'ARRIVED',
    holder,
    actions: [action],
  };
  const fetch = async (_: unknown, init?: RequestInit) => {
    const { input } = JSON.parse(String(init?.body)).variables;
    if (input) sent.push(input);
    const data = input
      ? { did: { card: { id: 'c-1', state: 'HANDED_OVER' }, refusals: [] } }
      : { viewer: { now: '2026-11-22T10:00:00Z', visit }, card };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  };
  const client = new Client({
    url: 'http://desk/graphql',
    exchanges: [fetchExchange],
    fetch,
    preferGetMethod: false,
  });
  const pages = [
    { path: '/cards/:cardId/act', element: <CardActPage act={act} /> },
    { path: '/cards/:cardId', element: <ActDone card={{ number: '123' }} /> },
  ];
  const router = createMemoryRouter(pages, { initialEntries: [`/cards/c-1/act${filledIn}`] });
  render(
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return sent;
}

test('where only the identity is missing, the page leads to the verification and back', async () => {
  open('HAND_OVER', [{ code: 'IDENTITY_NOT_VERIFIED' }]);
  const link = await screen.findByText('Verify identity', { selector: 'a' });
  expect(link.getAttribute('href')).toBe('/holders/h-1/identity?card=c-1&act=hand-over');
  expect(screen.queryByText('Hand over')).toBeNull();
});

test('the fault that the advice knows goes through the verification', async () => {
  open('COMPLAIN', [{ code: 'IDENTITY_NOT_VERIFIED' }], '?fault=NOT_WORKING');
  const link = await screen.findByText('Verify identity', { selector: 'a' });
  expect(link.getAttribute('href')).toBe('/holders/h-1/identity?card=c-1&act=complain&fault=NOT_WORKING');
});

test('what cannot be done says why, with no form', async () => {
  open('REVOKE', [{ code: 'CARD_ENDED' }]);
  await screen.findByText('This cannot be done now');
  expect(screen.queryByText('Check the answers')).toBeNull();
});

test('a card is handed over only against a signature; the card page says that it was', async () => {
  const sent = open('HAND_OVER', []);
  fireEvent.click(await screen.findByText('Hand over', { selector: 'button, button *' }));
  await screen.findAllByText('The holder’s signature on paper is missing.');
  expect(sent).toEqual([]);

  fireEvent.click(screen.getByLabelText('The holder has signed the receipt on paper'));
  fireEvent.click(screen.getByText('Hand over', { selector: 'button, button *' }));
  await screen.findByText('The card was handed over to its holder.');
  expect(sent).toEqual([{ idempotencyKey: expect.any(String), cardId: 'c-1', visitId: 'v-1', signed: true }]);
});
