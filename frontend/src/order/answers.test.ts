import { expect, test } from 'vitest';
import { type Answers, stepFor, stepsOf, withUnasked } from './answers';

const posted = stepsOf({ codesWithCard: false });
const sealed = stepsOf({ codesWithCard: true });

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
  expect(stepFor('check', whole, posted)).toBe('check');
  expect(stepFor('payer', whole, posted)).toBe('payer');
});

test('an unanswered step is never passed by, whatever the address says', () => {
  expect(stepFor('check', {}, posted)).toBe('reason');
  expect(stepFor('check', { ...whole, delivery: undefined }, posted)).toBe('delivery');
  expect(stepFor('check', { ...whole, reference: '' }, posted)).toBe('payer');
  expect(stepFor('check', { ...whole, reference: '', nothingToPay: true }, posted)).toBe('check');
});

test('an address without a step begins', () => {
  expect(stepFor(null, whole, posted)).toBe('reason');
  expect(stepFor('elsewhere', whole, posted)).toBe('reason');
});

test('where the codes come with the card, neither delivery nor a letter is asked for', () => {
  const card: Answers = { ...whole, kind: 'NEW_CARD', delivery: undefined };
  expect(sealed).toEqual(['reason', 'payer', 'check']);
  expect(stepFor('delivery', card, sealed)).toBe('payer');
  expect(stepFor('preview', card, sealed)).toBe('check');
  expect(stepFor('check', { ...card, reference: '' }, sealed)).toBe('payer');
});

test('what is not asked is answered by whose card it is, and never by an earlier answer', () => {
  const holder = { language: 'et' } as const;
  expect(withUnasked({ ...whole, kind: 'NEW_CARD' }, { codesWithCard: true }, holder)).toMatchObject({
    delivery: undefined,
    language: 'et',
    format: 'STANDARD',
  });
  expect(withUnasked(whole, { codesWithCard: false }, holder)).toEqual(whole);
});
