// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { ProposeForm } from './ProposeForm';

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const fault = (line: string, row: string, message: string) => ({
  code: 'RULEBOOK_FAULTY',
  field: 'text',
  rule: 'rulebook.faulty',
  source: 'the checker',
  remedy: 'CORRECT_INPUT',
  params: Object.entries({ line, row, message }).map(([name, value]) => ({ name, value })),
});

/** Shows the form before a server that answers so, and gives what the server was asked. */
function show(did: object) {
  const asked: { text: string; effectiveFrom: string; note?: string | null }[] = [];
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      asked.push(JSON.parse(String(init?.body)).variables.input);
      return Response.json({ data: { did } });
    },
  });
  const router = createMemoryRouter([
    { path: '/', element: <ProposeForm /> },
    { path: '/rules/proposals/:id', element: <p>Proposed</p> },
  ]);
  render(
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return asked;
}

const yaml = 'version: 2026-11-01\ncountry: FI\nrules:\n  id: fi.rules';
// Found by their words: asking for roles reckons every style anew, and takes seconds.
const textField = () => screen.getByLabelText(/^The whole rules/) as HTMLTextAreaElement;

function propose() {
  fireEvent.change(textField(), { target: { value: yaml } });
  fireEvent.change(screen.getByLabelText(/^First day/), { target: { value: '1/7/2027' } });
  fireEvent.click(screen.getByText('Propose'));
}

test('every fault is told by its line and row, and its line is found in the text', async () => {
  show({
    proposal: null,
    refusals: [fault('4', 'fi.rules', 'no source'), fault('2', '', 'no such country')],
  });
  propose();
  await screen.findByText('no source');
  expect([...document.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    'Show line 2no such country',
    'Show line 4fi.rulesno source',
  ]);
  fireEvent.click(screen.getByText('Show line 4'));
  const { value, selectionStart, selectionEnd } = textField();
  expect(value.slice(selectionStart, selectionEnd)).toBe('  id: fi.rules');
  expect(document.activeElement).toBe(textField());
});

test('what was proposed is shown on its own page', async () => {
  const asked = show({ proposal: { id: 'p-1' }, refusals: [] });
  propose();
  await screen.findByText('Proposed');
  expect(asked).toMatchObject([{ text: yaml, effectiveFrom: '2027-07-01', note: null }]);
});

test('nothing is asked of the server without a text and a day', async () => {
  const asked = show({ proposal: { id: 'p-1' }, refusals: [] });
  fireEvent.click(screen.getByText('Propose'));
  await waitFor(() => expect(screen.getAllByText('Choose a file or paste its text.')).toHaveLength(2));
  expect(asked).toEqual([]);
});
