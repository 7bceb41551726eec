import { expect, test } from 'vitest';
import { mostBytes, readFile } from './file';

test('a file is read as UTF-8, with plain line ends', async () => {
  expect(await readFile(new Blob(['country: FI\r\nname: Häme\r\n']))).toEqual({
    text: 'country: FI\nname: Häme\n',
  });
});

test('what is no text is not taken for one', async () => {
  expect(await readFile(new Blob([new Uint8Array([0xff, 0xfe, 0x41])]))).toEqual({ fault: 'unreadable' });
  expect(await readFile(new Blob(['PK\0\0']))).toEqual({ fault: 'unreadable' });
  expect(await readFile(new Blob(['a'.repeat(mostBytes + 1)]))).toEqual({ fault: 'tooLong' });
});
