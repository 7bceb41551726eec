import { expect, test } from 'vitest';
import { texts } from '../i18n';
import { refusalDetails } from './refusalDetails';

test('dates are written as the language writes them', () => {
  const params = [{ name: 'expiresOn', value: '2026-11-20' }];
  expect(refusalDetails(params, texts.fi, 'fi')).toBe('Voimassa 20.11.2026 asti.');
  expect(refusalDetails(params, texts.en, 'en')).toBe('Valid until 20/11/2026.');
});

test('the part of the lines that is wrong is named', () => {
  expect(refusalDetails([{ name: 'part', value: 'expiry_date' }], texts.en, 'en')).toBe('Where: expiry.');
});

test('values for programs are left out', () => {
  const params = [
    { name: 'state', value: 'revoked' },
    { name: 'part', value: 'something_new' },
  ];
  expect(refusalDetails(params, texts.fi, 'fi')).toBe('');
});
