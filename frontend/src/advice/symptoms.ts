import type { Symptom } from '../graphql/generated/graphql';

/** What may be wrong, by what it is about, the commonest first. */
export const symptoms = {
  codes: [
    'PIN_LOCKED',
    'PIN_FORGOTTEN',
    'CODE_LOST',
    'CODE_AND_PIN_FORGOTTEN',
    'PIN_KNOWN_TO_OTHERS',
    'CODE_LOCKED',
    'CHIP_LOCKED',
    'NOT_ACTIVATED',
  ],
  letters: ['LETTER_NEVER_ARRIVED', 'LETTER_DAMAGED', 'ADDRESS_WRONG'],
  cards: [
    'CARD_LOST',
    'CARD_STOLEN',
    'CARD_DOES_NOT_WORK',
    'CARD_DAMAGED',
    'CARD_WRONGLY_MADE',
    'CARD_EXPIRING',
    'CARD_NOT_ARRIVED',
    'FORGOTTEN_AT_HOME',
  ],
  people: ['DATA_CHANGED', 'LEFT_EMPLOYER'],
} as const satisfies Record<string, readonly Symptom[]>;

export const groups = ['codes', 'letters', 'cards', 'people'] as const;

/** The symptom that an address asks about; undefined where it asks about none. */
export function symptomIn(text: string | null): Symptom | undefined {
  return groups.flatMap((group) => [...symptoms[group]] as Symptom[]).find((one) => one === text);
}
