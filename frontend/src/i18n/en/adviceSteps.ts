import type { Texts } from '../fi';

/** Each step of an advice: what to do or to tell, and how. */
export const adviceSteps: Texts['advice']['does'] = {
  UNLOCK_WITH_CODE: {
    title: 'Unlock the PIN with the activation code',
    text: "Type the letter's code into the PUK/activation code field and the new PIN twice. A notice confirms. {{tries}} wrong codes in a row lock the chip for good.",
  },
  UNLOCK_WITH_PUK: {
    title: 'Unblock the PIN with the PUK',
    text: 'Type the PUK and the new PIN twice. {{tries}} wrong PUKs in a row block the PUK.',
  },
  CHECK_PIN: {
    title: 'Check which PIN is locked',
    text: 'Choose Check PIN for each in the card software. It answers: verified, failed with the tries left, or locked.',
  },
  CHANGE_PIN: {
    title: 'Change the PIN',
    text: 'Choose Change PIN in the card software, type the current one once and the new one twice.',
  },
  CHANGE_PIN2_FIRST: {
    title: 'Change PIN2 before the first signing',
    text: "This card's PIN2 must be changed before the card can sign.",
  },
  VIEW_PUK_ONLINE: {
    title: 'View the PUK online',
    text: 'No new envelope is made.',
  },
  CARD_HAS_NO_PINS: {
    title: 'The card has no PINs yet',
    text: 'PINs come into being at activation: a card that was never activated has none to unlock or change.',
  },
  ACTIVATE_CARD: {
    title: 'Activate the card',
    text: 'The card is taken into use in the card software with the codes that came for it.',
  },
  KEEP_CODES_SAFE: {
    title: 'Keep the codes safe',
    text: 'Tell the codes to no one and keep them away from the card. Nobody official asks for them by phone or e-mail. PIN1 and PIN2 must clearly differ. Keep the letter or envelope.',
  },
  ORDER_CODE_LETTER: {
    title: 'Order a letter with the activation code',
    text: 'The customer proves identity with a valid passport or identity card. The new letter holds the same activation code.',
  },
  ORDER_PUK_ENVELOPE: {
    title: 'Order a PUK envelope',
    text: 'The envelope comes sealed to the point and is handed over in person.',
  },
  FETCH_ENVELOPE: {
    title: 'The envelope is fetched in person',
    text: 'The customer fetches the envelope at the point, identity verified and against signature. The new codes are loaded onto the card at the desk and count only then. Bring the card.',
  },
  ORDER_NEW_CARD: {
    title: 'Order a new card',
    text: 'The card comes to the point and is handed over in person. The new card has codes of its own.',
  },
  OLD_CARD_OFF: {
    title: 'The old card works until then',
    text: 'The old card is put off when the new one has been activated, within 24 hours at the latest.',
  },
  GO_TO_POLICE: {
    title: 'The police handle this',
    text: 'The police issue the identity card and its codes. A registration point can only advise.',
  },
  CHECK_TRACKING: {
    title: 'See where the order is',
    text: "Open the card's latest order: it tells where the piece is and when it was promised.",
  },
  CHECK_ADDRESS: {
    title: 'Check the address',
    text: "Compare the register's address with what the customer says. A wrong one is corrected in the register.",
  },
  MARK_LETTER: {
    title: 'Mark the old letter',
    text: "Mark the order's letter as never arrived, damaged or returned. It stays in the log.",
  },
  HANDED_OVER_IN_PERSON: {
    title: 'The address does not matter',
    text: 'Codes are not posted to the customer: the card and its codes are handed over at the point.',
  },
  WAIT_FOR_CARD: {
    title: 'Wait for the card',
    text: 'The card is being made or on its way.',
  },
  CANCEL_ORDER: {
    title: 'Cancel the order and place a new one',
    text: 'Cancel the order while that is possible and order with the right data. If the card is made already, it is returned and another one made.',
  },
  CANCEL_FOR_GOOD: {
    title: "Cancel the card's order",
    text: 'Cancel the order while that is possible. No new one is placed. If the card is being made already and the order can no longer be cancelled, the card is revoked once it has been dispatched.',
  },
  ASK_MAKER: {
    title: 'Ask the maker',
    text: 'Contact the personalisation bureau with the order number.',
  },
  RECORD_ARRIVAL: {
    title: "Record the card's arrival",
    text: 'When the card lies at the point, record its arrival. Then it can be handed over.',
  },
  HAND_OVER_CARD: {
    title: 'Hand the card over',
    text: 'The card waits at the point. Verify identity and ask for a signature. Whoever ordered it does not hand it over alone.',
  },
  RECORD_ACTIVATION: {
    title: 'Record the activation',
    text: 'If the card was activated at the desk and nobody else tells, record it.',
  },
  SUSPEND_CARD: {
    title: 'Suspend the card',
    text: 'A suspended card does not work, but can be reinstated.',
  },
  REINSTATE_CARD: {
    title: 'Reinstate the card',
    text: 'The card is suspended. Once the reason is gone, reinstate it before anything else.',
  },
  REVOKE_CARD: {
    title: 'Revoke the card',
    text: 'Revoke the card at once. A revoked card cannot be used again.',
  },
  RETURN_CARD: {
    title: 'Take the old card back',
    text: 'The customer returns the old card to the point, where it is made unusable.',
  },
  REPORT_THEFT: {
    title: 'Advise a report to the police',
    text: 'The theft is reported to the police. Revocation does not wait for it.',
  },
  CLEAN_CHIP: {
    title: 'Wipe the chip',
    text: "Wipe the card's chip with a soft cloth and try again.",
  },
  UPDATE_SOFTWARE: {
    title: 'Install the newest reader software',
    text: 'Install the newest version of the card and reader software and try again.',
  },
  OTHER_WORKSTATION: {
    title: 'Try another workstation',
    text: 'If the card works there, the fault lies in the workstation or its reader.',
  },
  OTHER_CARD: {
    title: 'Try another card in the same reader',
    text: 'If another card does not work either, the fault lies in the reader.',
  },
  TEST_PAGE: {
    title: 'Try the test page',
    text: 'Try the card on the test page: it tells line by line what does not work.',
  },
  FILE_COMPLAINT: {
    title: 'File a complaint',
    text: 'The point complains to whoever answers for the fault and records what was tried.',
  },
  FETCH_CARD: {
    title: 'Fetch the card',
    text: 'The card is safe: no new one is needed.',
  },
  BACKUP_CARD: {
    title: 'Backup card',
    text: 'The point can make out a backup card for at most three months. The customer chooses the PINs at the desk.',
  },
  BRING_BACKUP_CARD: {
    title: 'Bring the backup card to the point',
    text: 'The backup card is wiped and made out again; new PINs are chosen at the desk.',
  },
  BACKUP_HAS_NO_CODE: {
    title: 'A backup card has no activation code',
    text: 'There is no letter and none will come: the PINs were chosen at the desk.',
  },
  CARD_HAS_ENDED: {
    title: 'The card is no longer valid',
    text: 'No letters or codes are made for this card any more.',
  },
  NOTHING_TO_DO: {
    title: 'Nothing needs to be done',
    text: "The card is the person's own and does not hang on the employment.",
  },
};
