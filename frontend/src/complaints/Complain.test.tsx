// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Card } from '../card/CardDetails';
import { startLanguages } from '../i18n';
import type { Action } from '../order/answers';
import { pricedFor } from '../order/answers';
import { Complain } from './Complain';
import type { FaultChoice } from './FaultAnswer';

// A whole form in jsdom is slow on a busy machine; nothing here waits for time to pass.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const row = { until: '2030-01-01', answerBy: '2026-12-15', freeFor: [], rule: 'r', source: 'S' };
const faults = [
  {
    ...row,
    fault: 'NOT_WORKING',
    to: 'CARD_FACTORY',
    tryFirst: ['CLEAN_CHIP', 'TEST_PAGE'],
    freeFrom: 'ACCEPTED',
    refusals: [],
  },
  { ...row, fault: 'WRONGLY_MADE', to: 'BUREAU', tryFirst: [], freeFrom: null, refusals: [{ code: 'X' }] },
] as unknown as FaultChoice[];

/** Opens the form as the advice's link does; gives the inputs that are sent. */
function open(faults: FaultChoice[], filledIn = '') {
  const sent: object[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    sent.push(JSON.parse(String(init?.body)).variables.input);
    const data = { did: { complaint: { id: 'k-1', number: 'R26-1' }, refusals: [] } };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  };
  const client = new Client({
    url: 'http://desk/graphql',
    exchanges: [fetchExchange],
    fetch,
    preferGetMethod: false,
  });
  const card = { id: 'c-1', number: '123' } as Card;
  const router = createMemoryRouter(
    [
      { path: '/', element: <Complain card={card} faults={faults} visitId="v-1" /> },
      { path: '/cards/c-1', element: <p>The card</p> },
    ],
    { initialEntries: [`/${filledIn}`] },
  );
  render(
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return sent;
}

test('a fault is complained of once all that the rules name was tried', async () => {
  const sent = open(faults);
  expect(screen.queryByLabelText('The card is wrongly made')).toBeNull(); // it is refused
  fireEvent.click(screen.getByLabelText('The card does not work'));
  await screen.findByText('Card factory');
  fireEvent.click(screen.getByText('File the complaint', { selector: 'button, button *' }));
  await screen.findAllByText('Confirm what was tried before the complaint.');
  expect(sent).toEqual([]);

  for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box);
  fireEvent.click(screen.getByText('File the complaint', { selector: 'button, button *' }));
  await screen.findByText('The card');
  expect(sent).toEqual([
    {
      idempotencyKey: expect.any(String),
      cardId: 'c-1',
      visitId: 'v-1',
      fault: 'NOT_WORKING',
      tried: ['CLEAN_CHIP', 'TEST_PAGE'],
    },
  ]);
});

test('the fault that the advice knows is chosen already, and may be changed', async () => {
  const both = faults.map((one) => ({ ...one, refusals: [] }));
  const sent = open(both, '?fault=NOT_WORKING');
  await screen.findByText('Card factory');
  expect((screen.getByLabelText('The card does not work') as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByLabelText('The card is wrongly made'));
  fireEvent.click(screen.getByText('File the complaint', { selector: 'button, button *' }));
  await screen.findByText('The card');
  expect(sent).toMatchObject([{ fault: 'WRONGLY_MADE', tried: [] }]);
});

test('a fault that cannot be complained of is not chosen, whatever the address says', () => {
  open(faults, '?fault=WRONGLY_MADE');
  expect(screen.getAllByRole('radio').some((one) => (one as HTMLInputElement).checked)).toBe(false);
});

test('an order that the maker pays for costs nothing, for its own reason alone', () => {
  const price = { cents: 4000, currency: 'EUR', vatPermille: 255 };
  const action = {
    price,
    priceFrom: { why: 'POINT_LIST', source: 'S' },
    freeFor: ['CARD_FAULTY'],
  } as unknown as Action;
  expect(pricedFor(action, 'CARD_FAULTY')?.price.cents).toBe(0);
  expect(pricedFor(action, 'CARD_FAULTY')?.priceFrom?.why).toBe('COMPLAINT');
  expect(pricedFor(action, 'CARD_LOST')).toBe(action);
});
