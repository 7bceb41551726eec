import { expect, test } from 'vitest';
import type { RefusalCode } from '../graphql/generated/graphql';
import { languages } from '../i18n';
import { texts } from '../i18n/all';
import { refusalDetails, refusalText } from './refusalDetails';

test('dates are written as the language writes them', () => {
  const params = [{ name: 'expiresOn', value: '2026-11-20' }];
  expect(refusalDetails(params, texts.fi, 'fi')).toBe('Voimassa 20.11.2026 asti.');
  expect(refusalDetails(params, texts.en, 'en')).toBe('Valid until 20/11/2026.');
});

test('the part of the lines that is wrong is named', () => {
  expect(refusalDetails([{ name: 'part', value: 'expiry_date' }], texts.en, 'en')).toBe('Where: expiry.');
});

test('a card that another point serves says which points serve it', () => {
  for (const language of languages) {
    const said = ['applied_or_allowed', 'own_or_allowed', 'public_health_care', 'authority'].map((value) =>
      refusalDetails([{ name: 'servedAt', value }], texts[language], language),
    );
    expect(new Set(said.filter(Boolean)).size).toBe(4);
  }
});

test('a refusal tells its bounds in every language', () => {
  const code = 'PRICE_DATE';
  const params = [
    { name: 'from', value: '2026-11-22' },
    { name: 'to', value: '2028-11-22' },
  ];
  expect(refusalText({ code, params }, texts.en, 'en')).toBe(
    'The price cannot begin on that day. From 22/11/2026 at the earliest. At the latest 22/11/2028.',
  );
  const bounds = {
    PRICE_AMOUNT: 'euros',
    CHECK_QUESTIONS_MISSING: 'questions',
    PAYER_PROOF_FORM: 'max',
  } as const;
  for (const language of languages) {
    for (const [code, name] of Object.entries(bounds) as [RefusalCode, string][]) {
      const said = refusalText({ code, params: [{ name, value: '137' }] }, texts[language], language);
      expect(said).toContain('137');
      expect(said).not.toContain('{{');
    }
  }
});

test('values for programs are left out', () => {
  const params = [
    { name: 'state', value: 'revoked' },
    { name: 'part', value: 'something_new' },
  ];
  expect(refusalDetails(params, texts.fi, 'fi')).toBe('');
});
