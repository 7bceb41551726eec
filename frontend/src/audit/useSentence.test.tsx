// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { startLanguages } from '../i18n';
import { type Entry, useSentence } from './useSentence';

afterEach(cleanup);

const entry = (of: Partial<Entry>): Entry => ({
  id: 'e-1',
  at: '2026-11-22T06:00:00Z',
  actorKind: 'OFFICER',
  act: 'ORDER_CODE_LETTER_PLACED',
  outcome: 'DONE',
  purpose: null,
  holders: [],
  refusals: [],
  index: null,
  officer: { id: 'o-1', name: 'Ritva Registrar' },
  point: { id: 'p-1', name: 'Meilahti' },
  ...of,
});

async function said(language: 'fi' | 'sv' | 'en' | 'et', of: Partial<Entry> = {}) {
  await startLanguages(language);
  return renderHook(() => useSentence()).result.current(entry(of));
}

test('an entry reads as a sentence in every language', async () => {
  expect(await said('fi')).toBe('Ritva Registrar tilasi koodikirjeen pisteessä Meilahti');
  expect(await said('sv')).toBe('Ritva Registrar beställde ett kodbrev vid Meilahti');
  expect(await said('en')).toBe('Ritva Registrar ordered a code letter at Meilahti');
  expect(await said('et')).toBe('Ritva Registrar tellis koodikirja punktis Meilahti');
});

test('somebody without a name is a sort of somebody', async () => {
  const nobody = { officer: null, point: null };
  expect(await said('en', { ...nobody, actorKind: 'SYSTEM', act: 'CODE_DESTROYED' })).toBe(
    'The service destroyed a code',
  );
  expect(await said('en', { ...nobody, actorKind: 'PARTNER', act: 'BATCH_FETCHED' })).toBe(
    'A partner fetched a print batch',
  );
  expect(await said('en', { ...nobody, act: 'HOLDER_READ' })).toBe(
    'An officer who is no longer known looked at a person’s data',
  );
});

test('who refuses a right does something else than who is refused by a rule', async () => {
  expect(await said('en', { act: 'RIGHT_REFUSED' })).toContain('refused a right');
  expect(await said('en', { act: 'RIGHT_REFUSED', outcome: 'REFUSED' })).toContain(
    'tried to ask for a right',
  );
});
