import { expect, test } from 'vitest';
import { type Case, checksNeeded, givesPassword, possibleActs, takesTwo } from './acts';

const access = (more: Partial<Case['record']['access']>) =>
  ({
    password: 'OWN',
    hasEmail: true,
    openSessions: 0,
    throttled: false,
    ...more,
  }) as Case['record']['access'];

test('what is not linked cannot be unlinked', () => {
  expect(possibleActs(access({}))).toEqual(['ORDER_PASSWORD', 'UNLOCK']);
  expect(possibleActs(access({ cardLinkedAt: '2026-11-01T08:00:00Z' }))).toContain('UNLINK_CARD');
});

test('unlinking takes two checks of identity', () => {
  expect(checksNeeded('UNLINK_DEVICE')).toBe(2);
  expect(checksNeeded('UNLINK_CARD')).toBe(2);
  expect(checksNeeded('ORDER_PASSWORD')).toBe(1);
  expect(checksNeeded('UNLOCK')).toBe(1);
});

test('a new device begins with a new password', () => {
  expect(givesPassword('UNLINK_DEVICE')).toBe(true);
  expect(givesPassword('UNLINK_CARD')).toBe(false);
});

test('a password on paper takes two while nothing is linked', () => {
  const linked = access({ device: { kind: 'TOKEN', linkedAt: '2026-11-01T08:00:00Z', permitted: true } });
  expect(takesTwo('ORDER_PASSWORD', access({ device: null }))).toBe(true);
  expect(takesTwo('ORDER_PASSWORD', linked)).toBe(false);
  expect(takesTwo('UNLINK_DEVICE', linked)).toBe(true);
});
