import { expect, test } from 'vitest';
import { stopsNothing, toShow } from './standing';

test('a fault that stops no act is told as such', () => {
  expect(stopsNothing({ faults: ['NO_RESPONSIBLE_PERSON'], stops: [] })).toBe(true);
  expect(stopsNothing({ faults: ['TOO_FEW_REGISTRARS'], stops: ['ORDER_NEW_CARD'] })).toBe(false);
  expect(stopsNothing({ faults: [], stops: [] })).toBe(false);
});

test('what has to be mended is what is not in order, or soon will not be', () => {
  const good = { standing: { inOrder: true } };
  const soon = { standing: { inOrder: true, endsOn: '2026-12-01' } };
  const bad = { standing: { inOrder: false } };
  expect(toShow([good, soon, bad], true)).toEqual([soon, bad]);
  expect(toShow([good, soon, bad], false)).toHaveLength(3);
});
