// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { OrderTasks } from './OrderTasks';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const order = {
  __typename: 'Order',
  id: 'o-1',
  number: 'T26-1-A',
  kind: 'CODE_LETTER',
  state: 'ARRIVED',
  promisedOn: '2026-11-24',
  late: false,
  stateChangedAt: '2026-11-21T08:00:00Z',
};

/** Shows the list as the server answers it, and gives what the server was asked. */
function show(numbers: string[], hasNextPage: boolean) {
  const asked: unknown[] = [];
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      asked.push(JSON.parse(String(init?.body)).variables);
      const edges = numbers.map((number) => ({ node: { ...order, id: number, number } }));
      return Response.json({ data: { orders: { edges, pageInfo: { hasNextPage } } } });
    },
  });
  render(
    <Provider value={client}>
      <MemoryRouter>
        <OrderTasks title="Ours" none="Nothing waits" filter={{ turn: 'POINT' }} />
      </MemoryRouter>
    </Provider>,
  );
  return asked;
}

test('what the list has no room for stands behind its link', async () => {
  const asked = show(['T26-1-A', 'T26-2-B'], true);
  const all = await screen.findByRole('link', { name: 'Show all: Ours' });
  expect(all.getAttribute('href')).toBe('/orders?turn=POINT');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(asked).toEqual([{ filter: { turn: 'POINT' } }]);
});

test('a list that is whole needs no link', async () => {
  show(['T26-1-A'], false);
  await screen.findByRole('link', { name: /^T26-1-A/ });
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

test('nothing waits only once the server has said so', async () => {
  show([], false);
  expect(screen.queryByText('Nothing waits')).toBeNull();
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});
