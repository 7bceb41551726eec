import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { texts } from '../i18n/all';
import { countryName, sectionName } from './names';

const folder = '../rulebook/';

test('every section of the shipped rules has a name', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  const sections = files.flatMap((name) =>
    [...readFileSync(folder + name, 'utf8').matchAll(/^(\w+):$/gm)].map(([, section]) => section ?? ''),
  );
  expect(sections).toContain('products');
  expect(sections.filter((section) => sectionName(section, texts.fi) === section)).toEqual([]);
});

test('a section that a new file brings is shown as it is spelled', () => {
  expect(sectionName('products.generations', texts.en)).toBe('Card generations');
  expect(sectionName('toString', texts.en)).toBe('toString');
});

test('a country is named in the language of the page', () => {
  expect(countryName('EE', 'fi')).toBe('Viro');
  expect(countryName('EE', 'et')).toBe('Eesti');
  expect(countryName('nowhere', 'et')).toBe('nowhere');
});
