import { expect, test } from 'vitest';
import { methods, same } from './methods';

test('the order in which ways are chosen makes no difference', () => {
  expect(same(['TOKEN', 'CARD'], ['CARD', 'TOKEN'])).toBe(true);
  expect(same(['TOKEN'], ['CARD', 'TOKEN'])).toBe(false);
  expect(same(['TOKEN'], ['CARD'])).toBe(false);
});

test('every way that the service knows can be chosen', () => {
  expect(methods).toEqual(['CARD', 'AUTHENTICATOR', 'TOKEN']);
});
