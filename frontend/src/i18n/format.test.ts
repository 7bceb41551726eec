import { describe, expect, test } from 'vitest';
import { clock, count, day, dayAndTime, money, weekday } from './format';

// Intl sets no-break spaces; a reader sees spaces.
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2212', '-');

describe('money', () => {
  test.each([
    ['fi', '52,63 €'],
    ['sv', '52,63 €'],
    ['en', '€52.63'],
    ['et', '52,63 €'],
  ] as const)('%s', (language, shown) => {
    expect(plain(money(5263, language))).toBe(shown);
  });

  test('a whole sum keeps its cents', () => {
    expect(plain(money(4000, 'fi'))).toBe('40,00 €');
  });
});

describe('days and times', () => {
  test('a day stands for itself in every zone', () => {
    expect(day('2026-11-24', 'fi')).toBe('24.11.2026');
    expect(day('2026-11-24', 'en')).toBe('24/11/2026');
  });

  test('a moment is shown in the time of the counter', () => {
    expect(clock('2026-11-24T22:30:00Z', 'fi')).toBe('00.30');
    expect(day('2026-11-24T22:30:00Z', 'fi')).toBe('25.11.2026');
  });

  test('the clock has 24 hours', () => {
    expect(clock('2026-07-01T12:05:00Z', 'en')).toBe('15:05');
    expect(dayAndTime('2026-11-24T21:59:00Z', 'et')).toBe('24.11.2026 23:59');
  });

  test('a promise names its weekday', () => {
    expect(weekday('2026-11-24', 'fi')).toBe('ti 24.11.2026');
  });
});

test('counts are grouped', () => {
  expect(plain(count(20000, 'fi'))).toBe('20 000');
  expect(count(25.5, 'fi')).toBe('25,5');
});
