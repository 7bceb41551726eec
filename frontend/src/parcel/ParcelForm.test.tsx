// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { Outcome, type Recorded } from './Outcome';
import { ParcelForm } from './ParcelForm';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const holder = { __typename: 'Holder', id: 'h', givenNames: 'Essi', familyName: 'Esimerkki', masked: false };
const order = (number: string, promisedOn: string, hidden = false) => ({
  node: {
    __typename: 'Order',
    id: number,
    number,
    promisedOn,
    stateChangedAt: '2026-11-20T08:00:00Z',
    holder: { ...holder, id: `h-${number}`, masked: hidden },
    card: { __typename: 'Card', id: `old-${number}`, product: 'fi_staff' },
    newCard: hidden
      ? null
      : {
          __typename: 'Card',
          id: `card-${number}`,
          number: `9246${number}`,
          state: number === 'A' ? 'SUSPENDED' : 'DISPATCHED',
        },
  },
});
const already = {
  __typename: 'Refusal',
  code: 'CARD_ARRIVED_ALREADY',
  field: '',
  params: [],
  rule: 'card.state',
  source: 'Certificate practice statement',
  remedy: 'NOTHING_TO_DO',
};

function Parcel() {
  const [recorded, setRecorded] = useState<Recorded[]>([]);
  return (
    <>
      <Outcome recorded={recorded} />
      <ParcelForm onMore={() => undefined} onDone={setRecorded} />
    </>
  );
}

/** Shows two cards and a protected person's; the second was recorded by a colleague meanwhile. */
function show() {
  const sent: { cardIds: string[]; idempotencyKey: string }[] = [];
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      const { variables } = JSON.parse(String(init?.body));
      if (variables.input) {
        sent.push(variables.input);
        const cards = variables.input.cardIds.map((cardId: string) =>
          cardId === 'card-B'
            ? { cardId, recorded: false, putAside: false, refusals: [already] }
            : { cardId, recorded: true, putAside: cardId === 'card-A', refusals: [] },
        );
        return Response.json({ data: { did: { cards, refusals: [] } } });
      }
      const edges = [order('A', '2026-11-20'), order('B', '2026-11-30'), order('C', '2026-11-30', true)];
      return Response.json({
        data: {
          viewer: { today: { day: '2026-11-22' } },
          expectedCards: { edges, pageInfo: { hasNextPage: false, endCursor: null } },
        },
      });
    },
  });
  render(
    <Provider value={client}>
      <MemoryRouter>
        <Parcel />
      </MemoryRouter>
    </Provider>,
  );
  return sent;
}

const record = () => screen.getByText('Record the arrival of those ticked');

test('what is ticked is recorded, and each refusal is told by its order', async () => {
  const sent = show();
  fireEvent.click(await screen.findByText('Tick all shown'));
  expect(screen.getByText('2 cards ticked')).toBeTruthy();
  fireEvent.click(record());
  expect(await screen.findByText('The arrival of one card is recorded.')).toBeTruthy();
  expect(screen.getByText('One card was not recorded').parentElement?.textContent).toContain(
    'Order BThe card’s arrival is recorded already.',
  );
  expect(
    screen.getByText(/^One of the cards recorded is suspended/).closest('.panel')?.textContent,
  ).toContain('Order A');
  expect(screen.getByText('Suspended', { selector: 'td *' }).closest('tr')?.textContent).toContain('9246A');
  expect(sent[0]?.cardIds).toEqual(['card-A', 'card-B']);
});

test('a card that did not come is left out, and one late is marked', async () => {
  const sent = show();
  fireEvent.click(await screen.findByLabelText('B'));
  fireEvent.click(record());
  await screen.findByText('One card was not recorded');
  expect(sent[0]?.cardIds).toEqual(['card-B']);
  expect(screen.getByText(/20.*– late/)).toBeTruthy();
});

test('a protected person’s card has no box for who lacks the right', async () => {
  show();
  await screen.findByText(/Non-disclosure for safety: an officer with the named right/);
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
});
