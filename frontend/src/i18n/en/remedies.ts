import type { Texts } from '../fi';

export const remedies: Texts['remedies'] = {
  ORDER_NEW_CARD: 'Order a new card.',
  ORDER_CODE_LETTER: 'Order a new activation code letter.',
  ORDER_PUK_ENVELOPE: 'Order a new PUK envelope.',
  UNLOCK_WITH_CODE:
    'The holder unlocks the PIN in the card software with the activation code from the letter or the PUK from the envelope.',
  VIEW_PUK_ONLINE: 'The holder views the PUK online with another electronic identity.',
  ACTIVATE_FIRST: 'The card is activated first, with the codes that came for it.',
  VERIFY_IDENTITY: 'Verify the person’s identity.',
  OTHER_DOCUMENT: 'Ask for another valid passport or identity card.',
  READ_DOCUMENT_AGAIN: 'Read the lines again with the reader, or type them from the document.',
  ASK_POLICE: 'The organisation asks the police to establish the identity; record their reference.',
  GO_TO_POLICE: 'Send the customer to the police.',
  OTHER_OFFICER: 'Ask another officer to do this.',
  OTHER_POINT: 'Send the customer to a registration point that may do this.',
  ASK_RESPONSIBLE_PERSON: 'Contact the responsible person of your registration point.',
  ASK_USER_SUPPORT: 'Contact user support.',
  OPEN_VISIT: 'Open the visit again by finding the person.',
  FIX_ADDRESS_IN_REGISTER: 'The customer corrects the address in the register; order after that.',
  USE_CONTACT_ADDRESS_OR_POINT: 'Use the contact address, or delivery to the registration point.',
  CHOOSE_OTHER_DELIVERY: 'Choose another way of delivery.',
  CORRECT_INPUT: 'Correct the detail and try again.',
  USE_NEW_KEY: 'Load the page again and check whether the order has already been placed.',
  WAIT: 'Wait until the step before it is done.',
  REINSTATE_CARD: 'Reinstate the card before ordering.',
  BACKUP_CARD: 'Give the customer a backup card.',
  RETURN_AND_REVOKE_CARD: 'Take the card back and revoke it.',
  PLACE_NEW_ORDER: 'Place a new order.',
  CHECK_REGISTER: 'Check the person’s details in the register.',
  PUT_CARD_ASIDE:
    'Put the card aside in the locked cabinet: it is not to be handed over. If need be, ask user support where it belongs.',
  ASK_MAKER: 'Ask the maker of the card.',
  SUSPEND_AND_OFFER_NEW_CARD: 'Suspend the card and offer a new one.',
  CORRECT_RECEIPT: 'Correct the receipt and send it under a new id.',
  ANOTHER_COLLEAGUE: 'Ask another approver.',
  NOTHING_TO_DO: 'Nothing needs to be done.',
  SEND_ALLOWED_ANSWER: 'Send an answer that the state allows.',
  RENEW_LATER: 'Renew the card closer to its expiry.',
  ENTER_IN_PROFESSIONAL_REGISTER:
    'The professional right is first entered in the register of health professionals.',
  SHOW_FRESH_FACTOR: 'Confirm that it is you with a new one-time code.',
  APPOINT_ANOTHER_FIRST: 'Give another person the right of responsible person first.',
  RENEW_TRAINING: 'The training is renewed and recorded first.',
  ENTER_OFFICER_WITH_CODE:
    'Whoever leads the point enters the officer anew, with the personal identity code, and ends the old account.',
  RENEW_CONTRACT: 'The registration point’s contract is renewed first.',
  MAKE_AUTHORISATION:
    'The card’s organisation asks for an authorisation of the point, and the point’s organisation accepts it.',
  ASK_OFFICER_WITH_PROTECTED_RIGHT:
    'Ask a registration officer who may serve people under non-disclosure for safety.',
  TRY_FIRST: 'Try the steps of the list first.',
  ACKNOWLEDGE_WARNING:
    'Go through what the page tells you to think about and tick the box before you confirm the order.',
  SHOW_NEW_PRICE: 'Tell the customer the new price, which the page shows now, and confirm the order again.',
  OPEN_OTHER_CARD: 'Open the holder’s other card of the same kind and go on there.',
  APPLY_AS_FIRST_CARD: 'If the person needs a card again, it is applied for as the first one.',
};
