import { expect, test } from 'vitest';
import { texts } from '../i18n/all';
import { linkDetails } from './linkDetails';

test('values of a fact are worded, dates in the form of the language', () => {
  const params = [
    { name: 'point', value: 'Esimerkkipiste' },
    { name: 'to', value: '2026-11-24' },
    { name: 'product', value: 'fi_staff' },
  ];
  expect(linkDetails(params, texts.en, 'en')).toEqual([
    'Point: Esimerkkipiste.',
    'Ends 24/11/2026.',
    'Kind of card: Staff card.',
  ]);
});

test('the permission that is missing is said by its sentence', () => {
  const params = [{ name: 'permission', value: 'find_holder' }];
  expect(linkDetails(params, texts.en, 'en')[0]).toContain(texts.en.rights.permission.FIND_HOLDER);
});

test('what only programs read, and a day that is none, is left out', () => {
  const params = [
    { name: 'servedAt', value: 'own' },
    { name: 'employedTo', value: '' },
    { name: 'to', value: '0001-01-01' },
  ];
  expect(linkDetails(params, texts.en, 'en')).toEqual([]);
});
