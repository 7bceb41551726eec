import { describe, expect, test } from 'vitest';
import { awaitsMoreLines, mrzShape } from './mrz';

// The specimen of ICAO 9303 part 4: a person who does not exist.
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const idCard = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

describe('mrzShape', () => {
  test('knows a passport and an identity card by their lines', () => {
    expect(mrzShape(passport.join('\n')).format).toBe('TD3');
    expect(mrzShape(idCard.join('\r\n')).format).toBe('TD1');
  });

  test('knows no format while a line is short or missing', () => {
    expect(mrzShape(passport[0] ?? '').format).toBeUndefined();
    expect(mrzShape(passport.join('\n').slice(0, -1)).format).toBeUndefined();
  });

  test('sees a reader that types with a US layout on a Finnish computer', () => {
    expect(mrzShape(passport.join('\n').replaceAll('<', ';')).foreignKeys).toBe(true);
    expect(mrzShape(passport.join('\n')).foreignKeys).toBe(false);
    expect(mrzShape('Virtanen; Aino').foreignKeys).toBe(false);
  });
});

describe('awaitsMoreLines', () => {
  test('keeps Enter in the text until the last line is there', () => {
    expect(awaitsMoreLines(passport[0] ?? '')).toBe(true);
    expect(awaitsMoreLines(idCard.slice(0, 2).join('\n'))).toBe(true);
    expect(awaitsMoreLines(passport.join('\n'))).toBe(false);
    expect(awaitsMoreLines(idCard.join('\n'))).toBe(false);
  });

  test('keeps it for a garbled reader too', () => {
    expect(awaitsMoreLines((passport[0] ?? '').replaceAll('<', ';'))).toBe(true);
  });

  test('lets Enter send what is no machine-readable zone', () => {
    expect(awaitsMoreLines('Virtanen 1980-01-31')).toBe(false);
    expect(awaitsMoreLines('131052-308T')).toBe(false);
    expect(awaitsMoreLines('S-0123456789ABCDEFGHJKMNPQRSTV')).toBe(false);
  });
});
