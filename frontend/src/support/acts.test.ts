import { expect, test } from 'vitest';
import { type Case, checksNeeded, givesPassword, possibleActs } from './acts';

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
