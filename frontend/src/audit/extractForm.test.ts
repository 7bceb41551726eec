import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { emptyExtract, extractSchema, inputOf } from './extractForm';

const t = ((key: string) => key) as unknown as TFunction;
const told = (typed: object) =>
  extractSchema(t)
    .safeParse({ ...emptyExtract('', ''), audience: 'PERSON', identityCode: '010190-900R', ...typed })
    .error?.issues.map(({ message }) => message);

test('an authority has a case, and the days have an order', () => {
  expect(told({})).toBeUndefined();
  expect(told({ audience: 'AUTHORITY' })).toEqual(['extract.referenceMissing']);
  expect(told({ from: '2.11.2026', until: '1.11.2026' })).toEqual(['extract.untilEarly']);
  expect(told({ identityCode: ' ' })).toEqual(['extract.identityCodeMissing']);
  expect(told({ how: 'visit' })).toEqual(['extract.visitMissing']);
});

test('the person is named in one way only, and a case is an authority’s', () => {
  const typed = { ...emptyExtract('h-1', ''), identityCode: 'typed before', reference: 'typed before' };
  expect(inputOf({ ...typed, audience: 'PERSON', from: '1.11.2026' }, 'h-1')).toEqual({
    holderId: 'h-1',
    audience: 'PERSON',
    from: '2026-11-01',
  });
});
