import { expect, test } from 'vitest';
import type { Refusal } from '../ui/Refusals';
import { faultsOf, inForce, lineAt, stillToDecide, withoutDetails } from './proposal';

const decision = { officer: null, approves: true, note: '', at: '2026-11-20T08:00:00Z' };

test('two people approve, while it waits', () => {
  expect(stillToDecide({ state: 'WAITING', decisions: [] })).toBe(2);
  expect(stillToDecide({ state: 'WAITING', decisions: [decision] })).toBe(1);
  expect(stillToDecide({ state: 'LAPSED', decisions: [decision] })).toBe(0);
});

test('the last approved file whose day has come is in force', () => {
  const file = (id: string, state: 'APPROVED' | 'REFUSED', effectiveFrom: string, effectiveAt: string) => ({
    id,
    state,
    effectiveFrom,
    effectiveAt,
  });
  const files = [
    file('next', 'APPROVED', '2027-01-01', '2026-12-31T22:00:00Z'),
    file('refused', 'REFUSED', '2026-11-01', '2026-10-31T22:00:00Z'),
    file('now', 'APPROVED', '2026-10-01', '2026-09-30T21:00:00Z'),
  ];
  expect(inForce(files, '2026-12-31T21:59:59Z')?.id).toBe('now');
  expect(inForce(files, '2026-12-31T22:00:00.5Z')?.id).toBe('next');
  expect(inForce(files, '2026-12-31T21:00:00Z', '2027-01-01')?.id).toBe('next');
  expect(inForce(files, '2026-09-30T20:00:00Z')).toBeUndefined();
});

const refusal = (code: Refusal['code'], params: Record<string, string>): Refusal => ({
  code,
  field: 'text',
  rule: 'rule',
  source: 'source',
  remedy: 'CORRECT_INPUT',
  params: Object.entries(params).map(([name, value]) => ({ name, value })),
});

test('faults are told by line and row, those of the whole file first', () => {
  const refusals = [
    refusal('RULEBOOK_FAULTY', { line: '120', row: 'fi.b', message: 'gap' }),
    refusal('RULEBOOK_FAULTY', { line: '9', row: 'fi.a', message: 'unknown key' }),
    refusal('RULEBOOK_FAULTY', { line: '', row: 'FI', message: 'contradicts EE' }),
    refusal('RULEBOOK_DAY', { day: '2020-01-01' }),
  ];
  expect(faultsOf(refusals)).toEqual([
    { line: undefined, row: 'FI', message: 'contradicts EE' },
    { line: 9, row: 'fi.a', message: 'unknown key' },
    { line: 120, row: 'fi.b', message: 'gap' },
  ]);
  expect(withoutDetails(refusals).map(({ params }) => params.length)).toEqual([0, 0, 0, 1]);
});

test('a line of a text is found by its number', () => {
  const text = 'version: 1\n\ncountry: FI';
  const line = (n: number) => text.slice(...lineAt(text, n));
  expect(line(1)).toBe('version: 1');
  expect(line(2)).toBe('');
  expect(line(3)).toBe('country: FI');
  expect(lineAt(text, 99)).toEqual([text.length, text.length]);
  expect(lineAt('', 1)).toEqual([0, 0]);
});
