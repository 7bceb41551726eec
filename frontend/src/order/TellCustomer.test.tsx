// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import type { Order } from './course';
import type { OrderPromise } from './promises';
import { TellCustomer } from './TellCustomer';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const promise = (step: OrderPromise['step'], on: string) => ({ step, on }) as OrderPromise;

const order = (more: Partial<Order>) =>
  ({
    kind: 'NEW_CARD',
    state: 'ACCEPTED',
    delivery: 'HOME',
    promisedOn: '2026-12-07',
    promises: [promise('LETTER_THERE', '2026-12-11'), promise('ARRIVED', '2026-12-07')],
    holder: { language: 'en' },
    card: { state: 'ACTIVATED' },
    ...more,
  }) as Order;

test('a new card and its code letter are told with a day each', () => {
  render(<TellCustomer order={order({})} />);
  screen.getByText(/^The new card will be at this registration point by Mon,? 0?7\/12\/2026/);
  screen.getByText(/^The card’s activation code comes by post .* by Fri,? 11\/12\/2026/);
});

test('a code letter that goes elsewhere is told so', () => {
  render(<TellCustomer order={order({ delivery: 'POINT' })} />);
  screen.getByText(/^The card’s activation code comes to this registration point .* by Fri,? 11\/12\/2026/);
});

test('codes that come with the card are told so, and no letter is', () => {
  const promises = [promise('ARRIVED', '2026-12-07')];
  render(<TellCustomer order={order({ codesWithCard: true, delivery: 'POINT', promises })} />);
  screen.getByText('The codes come sealed with the card: no letter is posted.');
  expect(screen.queryByText(/letter of its own|activation code|Do not keep the letter/)).toBeNull();
});

test('of a letter the one day is told', () => {
  const promises = [promise('RECEIVED', '2026-11-27')];
  render(<TellCustomer order={order({ kind: 'CODE_LETTER', promises, promisedOn: '2026-11-27' })} />);
  screen.getByText(/^The letter with the activation code will be with you by Fri,? 27\/11\/2026/);
  expect(screen.queryByText(/letter of its own/)).toBeNull();
});
