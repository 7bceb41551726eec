import { expect, test } from 'vitest';
import { type Answers, stepFor } from './answers';

const whole: Answers = {
  reason: 'CODE_LOST',
  kind: 'CODE_LETTER',
  delivery: 'HOME',
  language: 'fi',
  format: 'STANDARD',
  payer: 'HOLDER',
  reference: '1',
};

test('a step that is asked for is shown once those before it are answered', () => {
  expect(stepFor('check', whole)).toBe('check');
  expect(stepFor('payer', whole)).toBe('payer');
});

test('an unanswered step is never passed by, whatever the address says', () => {
  expect(stepFor('check', {})).toBe('reason');
  expect(stepFor('check', { ...whole, delivery: undefined })).toBe('delivery');
  expect(stepFor('check', { ...whole, reference: '' })).toBe('payer');
  expect(stepFor('check', { ...whole, reference: '', nothingToPay: true })).toBe('check');
});

test('an address without a step begins', () => {
  expect(stepFor(null, whole)).toBe('reason');
  expect(stepFor('elsewhere', whole)).toBe('reason');
});
