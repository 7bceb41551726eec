// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Card } from '../card/CardDetails';
import type { LetterKind, OrderKind } from '../graphql/generated/graphql';
import { startLanguages } from '../i18n';
import type { Answers } from './answers';
import { ReasonStep } from './ReasonStep';

vi.setConfig({ testTimeout: 30_000 });

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

/** A card on which one kind of order is right for a locked PIN, where the code is lost too. */
function show(kind: OrderKind, codesIn: LetterKind) {
  const action = {
    kind,
    price: { cents: 0 },
    available: true,
    refusals: [],
    reasons: ['PIN_LOCKED', 'CARD_LOST'],
    codeLostFor: ['PIN_LOCKED'],
  };
  const card = { id: 'c-1', actions: [action], lengths: { codesIn, codeTries: 3 } } as unknown as Card;
  const answered: Answers[] = [];
  render(
    <MemoryRouter>
      <ReasonStep card={card} kind={null} answers={{}} onAnswer={(more) => answered.push(more)} />
    </MemoryRouter>,
  );
  return answered;
}

const next = () => fireEvent.click(screen.getByText('Continue'));
const locked = () => fireEvent.click(screen.getByLabelText('A PIN is locked or forgotten'));

test.each([
  ['PUK_ENVELOPE', 'PUK_ENVELOPE', 'Does the customer still have the PUK?', 'No, the PUK is lost'],
  ['NEW_CARD', 'PUK_ENVELOPE', 'Does the customer still have the PUK?', 'No, the PUK is lost'],
  [
    'CODE_LETTER',
    'ACTIVATION_LETTER',
    'Does the customer still have the letter with the activation code?',
    'No, the letter is lost',
  ],
] as const)(
  'before a %s for a locked PIN it is asked whether the code is lost too',
  async (kind, codesIn, ask, no) => {
    const answered = show(kind, codesIn);
    locked();
    screen.getByText(ask);
    fireEvent.click(screen.getByLabelText(no));
    next();
    await waitFor(() => expect(answered).toHaveLength(1));
    expect(answered[0]).toMatchObject({ reason: 'PIN_LOCKED', codeLostToo: true, kind });
  },
);

test('with the PUK at hand no order is needed', () => {
  const answered = show('PUK_ENVELOPE', 'PUK_ENVELOPE');
  locked();
  fireEvent.click(screen.getByLabelText('Yes, the customer has the PUK'));
  screen.getByText('No order needed: the customer unlocks the PIN');
  screen.getByText('3 wrong tries block the PUK.');
  expect(screen.queryByText('Continue')).toBeNull();
  expect(answered).toEqual([]);
});

test('it is not gone past unanswered, and not asked for another reason', async () => {
  const answered = show('NEW_CARD', 'PUK_ENVELOPE');
  locked();
  next();
  await waitFor(() =>
    expect(screen.getAllByText('Choose whether the customer has the PUK').length).toBeGreaterThan(0),
  );
  expect(answered).toEqual([]);
  fireEvent.click(screen.getByLabelText('The card is lost'));
  expect(screen.queryByText('Does the customer still have the PUK?')).toBeNull();
  next();
  await waitFor(() => expect(answered).toHaveLength(1));
  expect(answered[0]).toMatchObject({ reason: 'CARD_LOST', codeLostToo: false });
});
