import type { Texts } from '../i18n/fi';

type ParkWords = Texts['track']['park'];

// The words by which the worker parks a letter, gathered by what an officer can do
// about them; user support gets the word itself.
const groups: Record<string, keyof ParkWords> = {
  no_code: 'code',
  unknown_maker: 'code',
  maker_signature: 'code',
  unknown_intake_key: 'code',
  does_not_open: 'code',
  wrong_length: 'code',
  not_digits: 'code',
  code_altered: 'code',
  code_key_destroyed: 'code',
  capsule_differs: 'seal',
  capsule_not_trusted: 'seal',
  other_print_house: 'seal',
  address_does_not_open: 'address',
};

/** Why a letter was stopped, in words, with the word that user support asks for. */
export function parkReason(reason: string, words: ParkWords): string {
  const group = groups[reason] ?? (/address|row|glyph|postcode/.test(reason) ? 'address' : 'other');
  return `${words[group]} (${reason})`;
}
