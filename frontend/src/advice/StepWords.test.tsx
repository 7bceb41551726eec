// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AdviceWording } from '../graphql/generated/graphql';
import { changeLanguage, languages, startLanguages } from '../i18n';
import { StepWords } from './StepWords';

type Step = ComponentProps<typeof StepWords>['step'];

beforeAll(() => startLanguages('en'));
afterEach(cleanup);

async function said(step: Partial<Step> & Pick<Step, 'code'>, language: (typeof languages)[number]) {
  await changeLanguage(language);
  const { container } = render(<StepWords step={step as Step} />);
  const text = (container.textContent ?? '').toLowerCase();
  cleanup();
  return text;
}

/** What a step must say of such a card, and what would be untrue of it: in fi, sv, en, et. */
type Sentence = [
  says: string,
  step: Partial<Step> & Pick<Step, 'code'>,
  must: [string, string, string, string],
  never: [string, string, string, string] | undefined,
];

const worded = (code: Step['code'], wording: AdviceWording) => ({ code, wording });

const sentences: Sentence[] = [
  [
    'FI, being made: the code has a letter of its own, and the holder chooses the PINs',
    worded('WAIT_FOR_CARD', 'WAIT_CODE_BY_POST'),
    ['omassa kirjeessään', 'eget brev', 'letter of its own', 'eraldi kirjas'],
    ['kortin mukana', 'med kortet', 'with it', 'kaardiga kaasa'],
  ],
  [
    'EE, being made: the codes come sealed with the card',
    worded('WAIT_FOR_CARD', 'WAIT_CODES_WITH_CARD'),
    [
      'kortin mukana suljetussa',
      'med kortet i ett förseglat',
      'with it in a sealed',
      'kaardiga kaasas suletud',
    ],
    ['kirjeessä', 'brev', 'letter', 'kirjas'],
  ],
  [
    'FI: activation sets two PINs thought up beforehand',
    worded('ACTIVATE_CARD', 'ACTIVATE_WITH_CODE'),
    ['keksi kaksi', 'tänk ut två', 'think up two', 'mõelge enne välja kaks'],
    ['kuoressa', 'kuvertet', 'envelope', 'ümbrikus'],
  ],
  [
    'EE: the PINs are in the envelope',
    worded('ACTIVATE_CARD', 'ACTIVATE_WITH_ENVELOPE'),
    [
      'ovat suljetussa kuoressa',
      'i det förseglade kuvertet',
      'in the sealed envelope',
      'on suletud ümbrikus',
    ],
    ['keksi', 'tänk ut', 'think up', 'mõelge'],
  ],
  [
    'FI, letter damaged: the letter is free, not a card',
    worded('FILE_COMPLAINT', 'COMPLAIN_CODES_FILED'),
    ['uusi kirje tai kuori', 'nya brevet eller kuvertet', 'new letter or envelope', 'uus kiri või ümbrik'],
    ['kortti', 'kort', 'card', 'kaart'],
  ],
  [
    'FI, does not work: the new card is free if the maker accepts',
    worded('FILE_COMPLAINT', 'COMPLAIN_CARD_ACCEPTED'),
    [
      'jos valmistaja hyväksyy',
      'om tillverkaren godkänner',
      'if the maker accepts',
      'kui tootja pretensiooni rahuldab',
    ],
    undefined,
  ],
  [
    'Wrongly made: the new card is free from the complaint on',
    worded('FILE_COMPLAINT', 'COMPLAIN_CARD_FILED'),
    [
      'sen jälkeen uusi kortti',
      'därefter är det nya kortet',
      'after that the new card',
      'pärast seda on uus kaart',
    ],
    ['jos', ' om ', ' if ', ' kui '],
  ],
  [
    'EE 2018 … 2025: the maker makes a new set',
    worded('ORDER_PUK_ENVELOPE', 'ENVELOPE_NEW_SET'),
    ['uudet pin1-', 'nya pin1-', 'new pin1', 'uued pin1-'],
    undefined,
  ],
  [
    'SE: the envelope holds the PUK of today',
    worded('ORDER_PUK_ENVELOPE', 'ENVELOPE_SAME_CODE'),
    ['nykyinen puk', 'nuvarande puk', 'present puk', 'praegune puk'],
    ['uudet', 'nya', 'new', 'uued'],
  ],
  [
    'FI: a wrong address is where letters go',
    worded('CHECK_ADDRESS', 'ADDRESS_OF_LETTERS'),
    ['työpaikalle', 'arbetsplatsen', 'workplace', 'töökohta'],
    undefined,
  ],
  [
    'EE: no codes are posted',
    worded('CHECK_ADDRESS', 'ADDRESS_OF_NO_LETTER'),
    ['ei postiteta', 'postas inte', 'no codes are posted', 'ei postitata'],
    ['työpaikalle', 'arbetsplatsen', 'workplace', 'töökohta'],
  ],
  [
    'EE: PINs of the envelope can be changed at once',
    { code: 'CHANGE_PIN' },
    ['nykyinen kerran', 'nuvarande en gång', 'current one once', 'praegune üks kord'],
    ['aktivoidulla', 'aktiverat', 'activated', 'aktiveeritud'],
  ],
  [
    'FI: only an activated card has a PIN to change',
    worded('CHANGE_PIN', 'CHANGE_PIN_ONCE_ACTIVE'),
    ['aktivoidulla', 'aktiverat', 'activated', 'aktiveeritud'],
    undefined,
  ],
  [
    'Left while the card is being made: no new one is ordered',
    { code: 'CANCEL_FOR_GOOD' },
    ['uutta ei tilata', 'inget nytt beställs', 'no new one', 'uut ei tellita'],
    ['oikeilla tiedoilla', 'rätta uppgifter', 'right data', 'õigete andmetega'],
  ],
  [
    'SE: ten wrong PUKs, and no service of another country',
    { code: 'UNLOCK_WITH_PUK', tries: 10 },
    ['10 väärää', '10 felaktiga', '10 wrong', '10 järjestikust'],
    ['eid', 'eid', 'eid', 'eid'],
  ],
  [
    'LV: the issuer’s own service, whichever it is',
    { code: 'VIEW_PUK_ONLINE' },
    ['kortin antajan', 'kortutgivarens', "card issuer’s|card issuer's", 'kaardi väljaandja'],
    ['poliisi', 'polis', 'police', 'politsei'],
  ],
];

describe.each(languages.map((language, at) => [language, at] as const))('in %s', (language, at) => {
  test.each(sentences)('%s', async (_, step, must, never) => {
    const text = await said(step, language);
    expect(text).toMatch(new RegExp(must[at] ?? '', 'u'));
    if (never) expect(text).not.toMatch(new RegExp(never[at] ?? '', 'u'));
    expect(text).not.toContain('{{');
  });

  test('the country’s own words go before those of no country', async () => {
    const guidance = { says: languages.map((one) => ({ language: one, text: `Own words in ${one}.` })) };
    const text = await said(
      { code: 'UNLOCK_WITH_PUK', tries: 3, guidance } as Partial<Step> & Pick<Step, 'code'>,
      language,
    );
    expect(text).toMatch(new RegExp(`^own words in ${language}\\. .*3`, 'u'));
  });
});
