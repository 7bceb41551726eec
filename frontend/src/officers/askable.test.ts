import { expect, test } from 'vitest';
import { askable } from './askable';

test('a role of a partner’s own people is not asked for without a partner', () => {
  expect(askable(['REGISTRAR', 'PRINT_HOUSE_USER', 'INTEGRATOR_USER', 'AUDITOR'])).toEqual([
    'REGISTRAR',
    'AUDITOR',
  ]);
});
