// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startLanguages } from '../i18n';
import { Contact } from './Contact';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

const known = { email: 'm•••@e•••.org', phone: null, changedAt: null, usedFrom: '2026-11-24T00:00:00Z' };

/** Shows the panel before a server that knows a contact; gives what is sent to it. */
function open(verified: boolean, refusals: object[] = []) {
  const sent: Record<string, unknown>[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    const { query, variables } = JSON.parse(String(init?.body));
    sent.push(variables);
    const data = String(query).includes('mutation')
      ? { did: { contact: refusals.length > 0 ? null : known, refusals } }
      : { holderContact: known };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  };
  const client = new Client({
    url: 'http://desk/graphql',
    exchanges: [fetchExchange],
    fetch,
    preferGetMethod: false,
  });
  const router = createMemoryRouter([
    { path: '/', element: <Contact holderId="h-1" visitId="v-1" verified={verified} /> },
  ]);
  render(
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>,
  );
  return sent;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('nothing is looked up before the officer asks for it', async () => {
  const sent = open(false);
  expect(sent).toEqual([]);
  press('Show contact details');
  expect(await screen.findByText('m•••@e•••.org')).toBeTruthy();
  expect(screen.getByText('Not known')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('24');
  expect(screen.queryByRole('button', { name: 'Take down contact details' })).toBeNull();
});

test('what is not typed is left as it is, and what is to go is taken away', async () => {
  const sent = open(true);
  press('Show contact details');
  await screen.findByText('m•••@e•••.org');
  press('Take down contact details');
  fireEvent.change(screen.getByLabelText(/^Telephone number/), { target: { value: ' 040 123 4567 ' } });
  fireEvent.click(screen.getByLabelText('Remove the e-mail address'));
  press('Save contact details');
  await screen.findByRole('button', { name: 'Take down contact details' });
  expect(sent[1]).toEqual({
    input: { idempotencyKey: expect.any(String), visitId: 'v-1', email: '', phone: '040 123 4567' },
  });
});

test('a refusal stands below its field, and what was typed stays', async () => {
  open(true, [
    {
      code: 'CONTACT_EMAIL_FORM',
      field: 'email',
      rule: 'r',
      source: 's',
      remedy: 'CORRECT_INPUT',
      params: [],
    },
  ]);
  press('Show contact details');
  await screen.findByText('m•••@e•••.org');
  press('Take down contact details');
  const field = screen.getByLabelText<HTMLInputElement>(/^E-mail/);
  fireEvent.change(field, { target: { value: 'maija' } });
  press('Save contact details');
  await waitFor(() => expect(screen.getAllByText(/not in the right form/)).toHaveLength(2));
  expect(field.value).toBe('maija');
});
