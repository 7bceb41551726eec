import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../i18n';
import { texts } from '../i18n/all';
import { faults, helpDeskCode, isFault, lineOf, lines } from './faults';

const guide = readFileSync('../docs/guides/card-login.md', 'utf8');
const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| (K-\d{3}) \|/gm)].map(([, code, helpDesk]) => [
  code,
  helpDesk,
]);

test('the faults and their help-desk codes are those of the guide, no more and no fewer', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(Object.entries(faults).map(([code, [helpDesk]]) => [code, helpDesk])).toEqual(rows);
});

test('a help-desk code tells in which part to look', () => {
  const parts = {
    'K-1': ['permission', 'software', 'reader', 'card', 'certificate'],
    'K-3': ['certificate'],
    'K-4': ['link'],
  };
  for (const [part, fit] of Object.entries(parts)) {
    const found = Object.keys(faults)
      .filter(isFault)
      .filter((one) => helpDeskCode(one).startsWith(part));
    expect(found.every((one) => fit.includes(lineOf(one)))).toBe(true);
  }
  expect(
    Object.keys(faults)
      .filter(isFault)
      .every((one) => lines.includes(lineOf(one))),
  ).toBe(true);
});

test('what is no fault of a card is told apart', () => {
  expect(['TOO_MANY_TRIES', 'UNAVAILABLE', 'toString', ''].some(isFault)).toBe(false);
});

describe.each(languages)('%s', (language) => {
  test('every fault says what is wrong and what helps, in words of its own', () => {
    const words = texts[language].cardLogin.faults;
    expect(Object.keys(words).sort()).toEqual(Object.keys(faults).sort());
    const wrongs = Object.values(words).map(({ wrong }) => wrong);
    expect(new Set(wrongs).size).toBe(wrongs.length);
  });
});
