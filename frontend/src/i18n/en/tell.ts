import type { Texts } from '../fi';

export const tell: Texts['tell'] = {
  title: 'To be told',
  why: 'No e-mail could be sent to these people. Call or write to them, and mark them as told.',
  refused: 'The notice was not marked as told',
  protected: 'Non-disclosure for safety: an officer with the named right sees the name',
  earlierAddress: 'Tell it to the earlier home address too: {{rows}}',
  phone: 'Telephone: {{phone}}',
  kind: {
    CODE_ORDERED:
      'a code for the card was ordered on {{day}}. If the holder did not ask for it, cancel the order.',
    ADDRESS_CHANGED:
      'an address to which codes may be sent changed on {{day}}. Make sure, but not by a letter there, that the holder knows of it.',
    CARD_UNCOLLECTED: 'the card lies ready.',
    CARD_UNACTIVATED: 'the card was handed over and has not been activated.',
    RENEWAL_DUE: 'the card expires on {{day}}. A new one can be ordered now.',
    CARD_ENDED: 'the card was taken out of use on {{day}}, when its time was up.',
    CONTACT_CHANGED:
      'the contact for notices was entered or changed on {{day}}. Make sure, by the earlier number or by letter to the registered address, that the holder did it.',
    CARD_ORDERED: 'a new card was ordered on {{day}}. If the holder did not ask for it, cancel the order.',
    CARD_PUT_OFF:
      'the card was suspended or revoked on {{day}}. Make sure that the holder or the employer asked for it.',
  },
  how: {
    PHONE: 'I called',
    LETTER: 'I sent a letter',
    IN_PERSON: 'I told face to face',
  },
};
