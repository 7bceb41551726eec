// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startLanguages } from '../i18n';
import { AskRegister, onlyRegisterRefuses } from './AskRegister';
import type { Action } from './orderActs';
import type { Visit } from './visit';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

/** Shows the question with what the server answers to it; gives what was sent. */
function show(did: object, verified = true) {
  const sent: unknown[] = [];
  const client = new Client({
    url: 'http://server.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      sent.push(JSON.parse(String(init?.body)).variables.input);
      return Response.json({ data: { did: { card: { id: 'c-1' }, refusals: [], ...did } } });
    },
  });
  const visit = { id: 'v-1', verification: verified ? { result: 'PASSED' } : null } as Visit;
  render(
    <Provider value={client}>
      <MemoryRouter>
        <AskRegister cardId="c-1" visit={visit} onTold={() => undefined} />
      </MemoryRouter>
    </Provider>,
  );
  if (verified) fireEvent.click(screen.getByText('Ask the register again'));
  return sent;
}

test('what the register says by now is told, with its time', async () => {
  const sent = show({ standing: 'RESTRICTED', askedAt: '2026-11-22T10:00:00Z', answered: true });
  await screen.findByText(/^The right to practise is restricted\. It said so on 22\/11\/2026/);
  expect(screen.queryByText(/does not answer/)).toBeNull();
  expect(sent).toEqual([expect.objectContaining({ cardId: 'c-1', visitId: 'v-1' })]);
});

test('a register that is away leaves its last answer', async () => {
  show({ standing: 'NONE', askedAt: '2026-11-21T10:00:00Z', answered: false });
  await screen.findByText(
    'The register of health professionals does not answer just now. Its last answer stands.',
  );
  await screen.findByText(/^The register does not know the person\. It said so on 21\/11\/2026/);
});

test('of whom the identity is not verified nothing is asked, and why not is said', () => {
  show({}, false);
  screen.getByText('The register can be asked again once the identity is verified.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('the register is asked only where nothing else closes the act', () => {
  const refused = (...codes: string[]) =>
    onlyRegisterRefuses({ refusals: codes.map((code) => ({ code })) } as unknown as Action);
  expect(refused('PROFESSIONAL_RIGHT_ABSENT')).toBe(true);
  expect(refused('IDENTITY_NOT_VERIFIED', 'PROFESSIONAL_RIGHT_ENDED')).toBe(true);
  expect(refused('PROFESSIONAL_RIGHT_ENDED', 'ORDER_PENDING')).toBe(false);
  expect(refused('IDENTITY_NOT_VERIFIED')).toBe(false);
  expect(refused()).toBe(false);
});
