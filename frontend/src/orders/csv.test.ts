import { expect, test } from 'vitest';
import { csv } from './csv';

test('semicolons, CRLF and a byte order mark', () => {
  expect(csv(['Tilaus', 'Tila'], [['S-1', 'Myöhässä']])).toBe('\uFEFFTilaus;Tila\r\nS-1;Myöhässä\r\n');
});

test('what would break or run in a spreadsheet is quoted', () => {
  expect(csv(['a'], [['x;y'], ['say "no"'], ['=1+1']])).toBe(
    '\uFEFFa\r\n"x;y"\r\n"say ""no"""\r\n\'=1+1\r\n',
  );
});
