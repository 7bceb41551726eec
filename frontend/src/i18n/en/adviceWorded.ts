import type { Texts } from '../fi';

/** How a step is done, in words of no country: where the rulebook has none of its own. */
export const adviceHow: Texts['advice']['how'] = {
  UNLOCK_WITH_CODE: 'Open the card software, choose the locked PIN and unlock it.',
  UNLOCK_WITH_PUK: 'Open the card software, choose the blocked PIN and unblock it.',
  VIEW_PUK_ONLINE:
    "The customer logs in to the card issuer's web service with another electronic identity and views the card's PUK.",
};

/** What a step says of this card, where it depends on the card's rules. */
export const adviceWorded: Texts['advice']['worded'] = {
  WAIT_CODE_BY_POST:
    'The card is being made or on its way. Its activation code comes in a letter of its own, and the customer chooses the PINs at activation.',
  WAIT_CODES_WITH_CARD: 'The card is being made or on its way. Its codes come with it in a sealed envelope.',
  ACTIVATE_WITH_CODE:
    "Activate the card in the card software with the letter's activation code. Think up two different PINs beforehand: PIN1 identifies, PIN2 signs. Each is typed twice.",
  ACTIVATE_WITH_ENVELOPE:
    'PIN1, PIN2 and PUK are in the sealed envelope that came with the card. The card is taken into use with them: PIN1 identifies, PIN2 signs. The PINs can be changed to ones of your own.',
  CHANGE_PIN_ONCE_ACTIVE:
    "Choose Change PIN in the card software, type the current one once and the new one twice. Only an activated card's PIN can be changed.",
  ENVELOPE_NEW_SET: 'The maker makes new PIN1, PIN2 and PUK codes and delivers them sealed to the point.',
  ENVELOPE_SAME_CODE:
    "The envelope holds the card's present PUK again. It comes sealed to the point and is handed over in person.",
  ADDRESS_OF_LETTERS:
    "Compare the register's address with what the customer says. A wrong one is corrected in the population register; the letter can also go to the workplace or the point.",
  ADDRESS_OF_NO_LETTER:
    "Compare the register's address with what the customer says. A wrong one is corrected in the register; no codes are posted to it.",
  COMPLAIN_CARD_FILED:
    'The point complains to whoever answers for the fault. After that the new card is free of charge for the customer.',
  COMPLAIN_CARD_ACCEPTED:
    'The point complains to the maker and records what was tried. The new card is free of charge if the maker accepts the complaint.',
  COMPLAIN_CODES_FILED:
    'The point complains to whoever answers for the letter or envelope. After that the new letter or envelope is free of charge for the customer.',
  COMPLAIN_CODES_ACCEPTED:
    'The point complains to whoever answers for the letter or envelope. The new letter or envelope is free of charge if the complaint is accepted.',
};
