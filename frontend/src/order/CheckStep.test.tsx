// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { Client, cacheExchange, fetchExchange, Provider, useQuery } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CardDocument } from '../card/queries';
import type { Warning } from '../card/warnings';
import { startLanguages } from '../i18n';
import type { Action, Answers } from './answers';
import { CheckStep } from './CheckStep';

// A whole step in jsdom is slow on a busy machine; nothing here waits for time to pass.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

type Props = Parameters<typeof CheckStep>[0];

const money = { cents: 0, currency: 'EUR', vatPermille: 255 };
const card = { id: 'c-1', number: '1', product: 'fi_professional', holder: { id: 'h-1' } } as Props['card'];
const visit = { id: 'v-1', verification: { result: 'PASSED' } } as Props['visit'];
const answered: Answers = {
  reason: 'CODE_LOST',
  kind: 'CODE_LETTER',
  delivery: 'WORK',
  language: 'fi',
  format: 'STANDARD',
  payer: 'HOLDER',
  nothingToPay: true,
};
const many: Warning = { code: 'CODES_TO_WORKPLACE', number: 20, limit: 20, on: '2026-10-23' };

const unread = {
  code: 'WARNING_NOT_ACKNOWLEDGED',
  field: 'acknowledged',
  rule: 'fi.rules',
  source: 'Registration policy',
  remedy: 'ACKNOWLEDGE_WARNING',
  params: [],
};

const otherPrice = {
  code: 'PRICE_CHANGED',
  field: 'expectedPrice',
  rule: 'fi.order.code_letter',
  source: 'Price list of the point',
  remedy: 'SHOW_NEW_PRICE',
  params: [],
};

type Shown = { price: typeof money; now: typeof money; answers: Answers; onChange?: Props['onChange'] };

/**
 * Shows the last step with warnings; gives what was sent to the server, where others
 * may have come up since the page was asked for, and the price may be another.
 */
function show(
  warnings: Warning[],
  delivery: Answers['delivery'] = 'WORK',
  cameUp: Warning[] = [],
  { price, now, answers: given, onChange = () => undefined }: Shown = {
    price: money,
    now: money,
    answers: answered,
  },
) {
  const sent: unknown[] = [];
  const promises = [{ step: 'RECEIVED', on: '2026-12-02' }];
  const actionWith = (said: Warning[], costs = price) =>
    ({
      kind: 'CODE_LETTER',
      price: costs,
      warnings: said,
      promises,
      promisesTo: [],
      oldCard: [],
    }) as unknown as Action;
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      const { id, input } = JSON.parse(String(init?.body)).variables;
      sent.push(id ? { id } : { input });
      if (id) return Response.json({ data: { card: { id, actions: [actionWith(cameUp, now)] } } });
      const refusals = cameUp.every(({ code }) => input.acknowledged.includes(code)) ? [] : [unread];
      if (input.expectedPrice.cents !== now.cents) refusals.push(otherPrice);
      return Response.json({ data: { placed: { order: null, refusals } } });
    },
  });
  function Step() {
    const variables = { id: 'c-1' };
    const [{ data }] = useQuery({ query: CardDocument, variables, requestPolicy: 'cache-only' });
    const action = data?.card ? (data.card.actions[0] as Action) : actionWith(warnings);
    const [answers, setAnswers] = useState<Answers>({ ...given, delivery });
    const add = (more: Answers) => setAnswers({ ...answers, ...more });
    return (
      <CheckStep
        {...{ card, action, answers, visit }}
        back="preview"
        onAdd={add}
        onChange={onChange}
        onPlaced={() => undefined}
      />
    );
  }
  render(
    <Provider value={client}>
      <MemoryRouter>
        <Step />
      </MemoryRouter>
    </Provider>,
  );
  return sent;
}

const confirm = () => fireEvent.click(screen.getByText('Confirm the order'));

test('what there is to think about says its number, and waits for the answer', async () => {
  const sent = show([many]);
  screen.getByText(/^20 letters with codes have been ordered to this workplace since 23\/10\/2026/);
  confirm();
  await screen.findByText('Go through what there is to think about and tick the box');
  expect(document.activeElement?.id).toBe('heed');
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByLabelText('I have gone through this with the customer'));
  confirm();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ input: { acknowledged: ['CODES_TO_WORKPLACE'], expectedPrice: money } });
});

test('a warning that came up meanwhile is asked for and must be acknowledged too', async () => {
  const moved: Warning = { code: 'ADDRESS_CHANGED', number: 0, limit: 1, on: '2026-11-22' };
  const sent = show([many], 'HOME', [moved]);
  confirm();
  await screen.findByText(/that nobody has acknowledged/);
  await screen.findByText(/address changed today, 22\/11\/2026/);
  confirm();
  await screen.findByText('Go through what there is to think about and tick the box');
  expect(sent).toEqual([
    expect.objectContaining({ input: expect.objectContaining({ acknowledged: [] }) }),
    { id: 'c-1' },
  ]);
  fireEvent.click(screen.getByLabelText('I have gone through this with the customer'));
  confirm();
  await waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[2]).toMatchObject({
    input: { acknowledged: ['ADDRESS_CHANGED'], reason: 'CODE_LOST', language: 'fi' },
  });
});

test('a letter that goes elsewhere is not warned of the workplace', async () => {
  const sent = show([many], 'HOME');
  expect(screen.queryByText(/workplace since/)).toBeNull();
  confirm();
  await waitFor(() => expect(sent).toHaveLength(1));
});

test('days are told in words', () => {
  show([
    { code: 'ORDERED_RECENTLY', number: 0, limit: 7, on: '2026-11-22' },
    { code: 'CARD_EXPIRES_SOON', number: 1, limit: null, on: '2026-11-23' },
  ]);
  screen.getByText(/placed today, 22\/11\/2026/);
  screen.getByText(/expires tomorrow, 23\/11\/2026/);
});

const costs = (cents: number) => ({ ...money, cents });
const paid: Answers = { ...answered, payer: 'EMPLOYER', reference: 'REF 12', nothingToPay: false };

test('a price that changed meanwhile is shown, and goes along once the officer has seen it', async () => {
  const changed = vi.fn();
  const sent = show([], 'WORK', [], {
    price: costs(2000),
    now: costs(2400),
    answers: paid,
    onChange: changed,
  });
  screen.getByText(/€20\.00|20\.00\s*€/);
  confirm();
  await screen.findByText('The price has changed since it was shown.');
  await screen.findByText(/€24\.00|24\.00\s*€/);
  expect(screen.queryByText(/€20\.00|20\.00\s*€/)).toBeNull();
  // What was answered stands there still: nothing is asked again.
  screen.getByText('Employer, REF 12');
  screen.getByText('Workplace');
  confirm();
  await waitFor(() => expect(sent).toHaveLength(3));
  const [first, asked, second] = sent as { input: { idempotencyKey: string } }[];
  expect(asked).toEqual({ id: 'c-1' });
  expect(first).toMatchObject({ input: { expectedPrice: costs(2000) } });
  expect(second).toMatchObject({
    input: {
      expectedPrice: costs(2400),
      reason: 'CODE_LOST',
      delivery: 'WORK',
      language: 'fi',
      payer: { kind: 'EMPLOYER', reference: 'REF 12' },
    },
  });
  expect(second?.input.idempotencyKey).not.toBe(first?.input.idempotencyKey);
  expect(changed).not.toHaveBeenCalled();
});

test('what was free and is no more asks who pays before it is sent again', async () => {
  const changed = vi.fn();
  const sent = show([], 'WORK', [], {
    price: money,
    now: costs(2400),
    answers: answered,
    onChange: changed,
  });
  expect(screen.queryByText('Payer')).toBeNull();
  confirm();
  await screen.findByText('The price has changed since it was shown.');
  await screen.findByText('Choose who pays');
  confirm();
  expect(changed.mock.calls).toEqual([['payer']]);
  expect(sent).toHaveLength(2);
});
