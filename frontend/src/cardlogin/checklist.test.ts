import { expect, test } from 'vitest';
import { checklist } from './checklist';
import type { Fault } from './faults';
import type { Protocol } from './server';
import { isOnlyUnlinked, wrongIn } from './tested';

const states = (...of: Parameters<typeof checklist>) => checklist(...of).map(({ state }) => state);

test('a line is looked at once those above it are in order', () => {
  expect(states('scs', undefined)).toEqual(Array(6).fill('later'));
  expect(states('scs', 'permission')).toEqual(['now', ...Array(5).fill('later')]);
  expect(states('scs', 'certificate')).toEqual(['done', 'done', 'done', 'done', 'now', 'later']);
  expect(states('scs', 'all')).toEqual(Array(6).fill('done'));
  expect(states('scs', 'unlinked')).toEqual([...Array(5).fill('done'), 'open']);
});

test('what a protocol does not need is not claimed to be in order', () => {
  expect(states('web-eid', 'all')).toEqual(['none', ...Array(5).fill('done')]);
  expect(states('tls', 'all')).toEqual(['none', 'none', ...Array(4).fill('done')]);
});

// Each fault stops the list at its own line, whatever was reached when it came out.
const stops: [Protocol, Fault, string[]][] = [
  ['scs', 'LOCAL_PERMISSION_DENIED', ['wrong', 'later', 'later', 'later', 'later', 'later']],
  ['scs', 'SOFTWARE_NOT_FOUND', ['done', 'wrong', 'later', 'later', 'later', 'later']],
  ['web-eid', 'EXTENSION_NOT_FOUND', ['none', 'wrong', 'later', 'later', 'later', 'later']],
  ['scs', 'READER_NOT_FOUND', ['done', 'done', 'wrong', 'later', 'later', 'later']],
  ['scs', 'CARD_NOT_FOUND', ['done', 'done', 'done', 'wrong', 'later', 'later']],
  ['scs', 'PIN_LOCKED', ['done', 'done', 'done', 'wrong', 'later', 'later']],
  ['tls', 'CERTIFICATE_REVOKED', ['none', 'none', 'done', 'done', 'wrong', 'later']],
  ['scs', 'CARD_NOT_LINKED', ['done', 'done', 'done', 'done', 'done', 'wrong']],
];

test.each(stops)('%s %s', (protocol, fault, expected) => {
  expect(states(protocol, 'all', fault)).toEqual(expected);
  expect(states(protocol, 'reader', fault)).toEqual(expected);
});

test('of what a test found, the first wrong step is told', () => {
  const step = (state: 'OK' | 'WRONG' | 'NOT_REACHED', code?: string) => ({
    step: 'LINK' as const,
    state,
    fault: code ? { code, helpDesk: 'K-000' } : null,
  });
  const of = (...steps: ReturnType<typeof step>[]) => ({ steps, certificate: null });
  expect(wrongIn(of(step('OK'), step('OK')))).toBeUndefined();
  expect(wrongIn(of(step('OK'), step('WRONG', 'CERTIFICATE_EXPIRED'), step('NOT_REACHED')))).toBe(
    'CERTIFICATE_EXPIRED',
  );
  expect(isOnlyUnlinked(of(step('OK'), step('WRONG', 'CARD_NOT_LINKED')))).toBe(true);
  expect(isOnlyUnlinked(of(step('WRONG', 'KEY_WEAK')))).toBe(false);
});
