import { expect, test } from 'vitest';
import { fi } from '../i18n/fi';
import { groups, symptomIn, symptoms } from './symptoms';

test('every symptom that has words is offered once', () => {
  const offered: string[] = groups.flatMap((group) => [...symptoms[group]]);
  expect([...offered].sort()).toEqual(Object.keys(fi.advice.symptoms).sort());
});

test('an address asks about a known symptom or none', () => {
  expect(symptomIn('PIN_LOCKED')).toBe('PIN_LOCKED');
  expect(symptomIn('BORED')).toBeUndefined();
  expect(symptomIn(null)).toBeUndefined();
});
