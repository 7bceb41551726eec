// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Card } from '../card/CardDetails';
import type { Visit } from '../card/visit';
import { startLanguages } from '../i18n';
import { RequestMemory } from './memory';
import { PutOff, type PutOffAct } from './PutOff';

// A whole form in jsdom is slow on a busy machine; nothing here waits for time to pass.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
beforeAll(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(cleanup);

const action = {
  available: true,
  kind: null,
  refusals: [],
  reasons: [],
  warnings: [],
  deliveries: [],
  places: [],
  oldCard: [],
};
const card = {
  id: 'c-1',
  letters: [],
  number: '123',
  product: 'fi_professional',
  state: 'ACTIVATED',
  holder: { id: 'h-1' },
  actions: [
    { ...action, act: 'SUSPEND' },
    { ...action, act: 'REVOKE' },
  ],
} as unknown as Card;
const visit = { id: 'v-1', holder: { id: 'h-1' }, verification: null } as unknown as Visit;

/** Opens the act's page before a server that gives one answer; gives what is sent to it. */
function open(act: PutOffAct, refusals: object[] = []) {
  const sent: Record<string, unknown>[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    sent.push(JSON.parse(String(init?.body)).variables.input);
    const did = { card: refusals.length > 0 ? null : { id: 'c-1', state: 'REVOKED' }, refusals };
    return new Response(JSON.stringify({ data: { did } }), {
      headers: { 'content-type': 'application/json' },
    });
  };
  const client = new Client({
    url: 'http://desk/graphql',
    exchanges: [fetchExchange],
    fetch,
    preferGetMethod: false,
  });
  const pages = (['SUSPEND', 'REVOKE'] as const).map((one) => ({
    path: `/cards/c-1/${one.toLowerCase()}`,
    element: <PutOff key={one} act={one} card={card} visit={visit} now="2026-11-22T10:00:00Z" />,
  }));
  const router = createMemoryRouter([...pages, { path: '/cards/c-1', element: <p>The card</p> }], {
    initialEntries: [`/cards/c-1/${act.toLowerCase()}`],
  });
  render(
    <Provider value={client}>
      <RequestMemory>
        <RouterProvider router={router} />
      </RequestMemory>
    </Provider>,
  );
  return { sent, router };
}

const choose = (name: string | RegExp) => fireEvent.click(screen.getByLabelText(name));
// By text: roles of a whole page take seconds in jsdom.
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button, button *' }));
const titled = (name: string) => screen.findByText(name, { selector: 'h1' });

function tellOfALostCard() {
  choose('The card is lost');
  choose('The holder');
  choose('By telephone');
}

test('a card is revoked after a check of what was told, and only once that is whole', async () => {
  const { sent, router } = open('REVOKE');
  tellOfALostCard();
  press('Check the answers');
  await screen.findAllByText('Tick what the holder was asked, or verify the identity');

  choose('Address');
  choose('Profession');
  press('Check the answers');
  await titled('Check before the card is revoked');
  expect(screen.getByText('Address, Profession')).toBeTruthy();
  expect(screen.getByText(/never works again/)).toBeTruthy();
  expect(sent).toEqual([]);

  press('Revoke the card for good');
  await screen.findByText('The card');
  expect(sent).toEqual([
    {
      idempotencyKey: expect.any(String),
      cardId: 'c-1',
      visitId: 'v-1',
      reason: 'LOST',
      askedBy: 'HOLDER',
      channel: 'PHONE',
      questions: ['ADDRESS', 'PROFESSION'],
      reference: '',
    },
  ]);
  expect(router.state.location.state).toEqual({ did: 'revoke' });
});

test('a reason that asks for the other act leads there with everything still answered', async () => {
  const no = { code: 'REVOCATION_REASON_OTHER_ACT', field: 'input.reason', remedy: 'NONE', params: [] };
  const { sent, router } = open('SUSPEND', [{ ...no, rule: 'fi.revocation', source: 'Agency' }]);
  tellOfALostCard();
  choose('Address');
  press('Suspend the card');
  fireEvent.click(await screen.findByText('Go to the other act: your answers are kept'));

  await titled('Revoke the card for good');
  expect(sent).toHaveLength(1);
  expect(router.state.location.pathname).toBe('/cards/c-1/revoke');
  press('Check the answers');
  await screen.findByText('The card is lost');
});
