import { expect, test } from 'vitest';
import { actsOf } from './acts';

const envelope = { state: 'POSTED', kind: 'PUK_ENVELOPE', marks: [] } as const;

test('what is posted home does not arrive at the point', () => {
  const letter = { ...envelope, marks: [] };
  expect(actsOf({ delivery: 'POINT' }, letter).arrives).toBe(true);
  expect(actsOf({ delivery: 'HOME' }, letter).arrives).toBe(false);
});

test('only an envelope that was handed over is loaded', () => {
  const over = { ...envelope, state: 'HANDED_OVER' as const, marks: [] };
  expect(actsOf({ delivery: 'POINT' }, over).isLoaded).toBe(true);
  expect(actsOf({ delivery: 'POINT' }, { ...over, kind: 'ACTIVATION_LETTER' }).isLoaded).toBe(false);
  expect(actsOf({ delivery: 'POINT' }, { ...over, state: 'ARRIVED' }).isLoaded).toBe(false);
});
