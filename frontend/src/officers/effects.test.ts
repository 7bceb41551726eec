import { expect, test } from 'vitest';
import { type Effect, partEffects, wonByRole, wouldBeRefused } from './effects';

const effect = (kind: Effect['kind'], more: Partial<Effect> = {}): Effect =>
  ({ kind, count: 0, ...more }) as Effect;
const aino = { id: 'o-1', name: 'Aino' };
const eero = { id: 'o-2', name: 'Eero' };

test('what one officer loses stands together; the rest keeps its order', () => {
  const { changes, others } = partEffects([
    effect('PERMISSION_LOST', { officer: aino, permission: 'ORDER_CODE' }),
    effect('PERMISSION_LOST', { officer: aino, permission: 'OPEN_VISIT' }),
    effect('PERMISSION_WON', { officer: eero, permission: 'READ_POINTS' }),
    effect('SESSIONS_END', { officer: aino, count: 2 }),
    effect('POINT_OUT_OF_ORDER'),
  ]);
  expect(changes).toEqual([
    { kind: 'lost', officer: 'Aino', permissions: ['ORDER_CODE', 'OPEN_VISIT'] },
    { kind: 'won', officer: 'Eero', permissions: ['READ_POINTS'] },
  ]);
  expect(others.map((one) => one.kind)).toEqual(['SESSIONS_END', 'POINT_OUT_OF_ORDER']);
});

test('a change that leaves nobody to lead is known to be refused', () => {
  expect(wouldBeRefused([effect('LAST_RESPONSIBLE_PERSON')])).toBe(true);
  expect(wouldBeRefused([effect('SESSIONS_END')])).toBe(false);
});

test('a role adds only what the officer may not yet do', () => {
  const roles = [
    { role: 'REGISTRAR', permissions: ['READ_POINTS', 'ORDER_CODE'] as const },
    { role: 'RESPONSIBLE_PERSON', permissions: ['READ_POINTS', 'ASK_RIGHT'] as const },
  ];
  expect(wonByRole('RESPONSIBLE_PERSON', ['REGISTRAR'], roles)).toEqual(['ASK_RIGHT']);
  expect(wonByRole('RESPONSIBLE_PERSON', [], roles)).toEqual(['READ_POINTS', 'ASK_RIGHT']);
});
