import type { Texts } from '../fi';

export const cardFaults: Texts['cardLogin']['faults'] = {
  LOCAL_PERMISSION_DENIED: {
    wrong: 'The browser does not let this page reach the card software.',
    fix: 'Allow the connection as told below.',
  },
  SOFTWARE_NOT_FOUND: {
    wrong: 'No card software answers on this computer.',
    fix: 'Restart the card software or the computer. If the browser asked for permission and you closed the question, try again and press Allow.',
  },
  SOFTWARE_TOO_OLD: {
    wrong: 'The card software is too old.',
    fix: 'Install the newest version of the card software, or ask your employer’s IT support for it.',
  },
  EXTENSION_NOT_FOUND: {
    wrong: 'Web eID does not answer in this browser.',
    fix: 'Turn the Web eID extension on in the browser, and make sure that its application is installed.',
  },
  READER_NOT_FOUND: {
    wrong: 'No card reader is found.',
    fix: 'Unplug the reader and plug it in again, into another port if needed.',
  },
  CARD_NOT_FOUND: {
    wrong: 'There is no card in the reader.',
    fix: 'Put the card in the reader, chip first, and wait until the reader’s icon shows the card.',
  },
  CERTIFICATE_NOT_FOUND: {
    wrong: 'No certificate for logging in is found on the card.',
    fix: 'Check that it is the right card and that it is activated. Choose the identification certificate, not the one for signatures.',
  },
  PIN_CANCELLED: {
    wrong: 'The PIN was not entered.',
    fix: 'Try again and enter the basic PIN (PIN1) when the card software asks for it.',
  },
  PIN_LOCKED: {
    wrong: 'The basic PIN is locked.',
    fix: 'Unlock it in the card software with the activation code (PUK). Help tells how.',
  },
  SOFTWARE_FAILED: {
    wrong: 'The card software reported an error.',
    fix: 'Take the card out of the reader, put it back and try again. If the error comes back, restart the card software.',
  },
  CHALLENGE_MISSING: {
    wrong: 'The login request does not belong to this browser.',
    fix: 'Try again. Allow cookies of this service in the browser.',
  },
  CHALLENGE_EXPIRED: {
    wrong: 'Time ran out: the PIN must be entered within two minutes.',
    fix: 'Try again.',
  },
  CHALLENGE_USED: {
    wrong: 'The same answer has already been used.',
    fix: 'Try again.',
  },
  PROOF_FORM: {
    wrong: 'The answer of the card software cannot be read.',
    fix: 'Install the newest version of the card software and try again.',
  },
  SIGNATURE_WRONG: {
    wrong: 'The card’s answer does not belong to this service.',
    fix: 'Check that the address bar shows this service’s address, and try again. If it comes back, call user support.',
  },
  ALGORITHM_NOT_ACCEPTED: {
    wrong: 'The card software signs in a way that is not accepted.',
    fix: 'Install the newest version of the card software.',
  },
  TICKET_WRONG: {
    wrong: 'No valid answer came of the browser’s certificate.',
    fix: 'Try again. If it comes back, close every browser window and open the browser again.',
  },
  PROXY_NOT_TRUSTED: {
    wrong: 'The certificate came by a way that the service does not trust.',
    fix: 'Call user support: the fault is in the settings of the network, not in the card.',
  },
  CERTIFICATE_NOT_SENT: {
    wrong: 'The browser showed no certificate.',
    fix: 'Check that the card is in the reader. Close every browser window, open the browser again and choose the certificate when asked.',
  },
  PROTOCOL_OFF: {
    wrong: 'The service does not read cards in this way.',
    fix: 'Choose another way to read the card.',
  },
  CERTIFICATE_FORM: {
    wrong: 'The certificate cannot be read.',
    fix: 'Try another reader. If it comes back, the registration point makes a complaint about the card.',
  },
  ISSUER_NOT_TRUSTED: {
    wrong: 'The issuer of the certificate is not one that the service trusts.',
    fix: 'Use the certificate card that your employer gave you.',
  },
  CERTIFICATE_EXPIRED: {
    wrong: 'The certificate has expired.',
    fix: 'Log in another permitted way and order a new card.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    wrong: 'The certificate is not valid yet.',
    fix: 'Wait until its validity begins. The test page shows from when it is valid.',
  },
  CERTIFICATE_USAGE: {
    wrong: 'The certificate is not for logging in.',
    fix: 'Choose the identification certificate, not the one for signatures.',
  },
  CERTIFICATE_REVOKED: {
    wrong: 'The certificate has been revoked.',
    fix: 'The card can no longer be used. Log in another permitted way and order a new card.',
  },
  REVOCATION_UNKNOWN: {
    wrong: 'The issuer did not say whether the certificate has been revoked.',
    fix: 'Try again in a moment, or log in another permitted way. The card is not at fault.',
  },
  KEY_WEAK: {
    wrong: 'The card’s key is too weak.',
    fix: 'The card is of an old kind: order a new card.',
  },
  CARD_NOT_LINKED: {
    wrong: 'The card is linked to nobody’s account.',
    fix: 'Log in another permitted way and link the card on the page My access. If you ordered a new password, the link was removed.',
  },
  CARD_NAMES_ANOTHER: {
    wrong: 'The certificate on the card bears another person’s name.',
    fix: 'Cards are personal: use your own. If your name has changed, you need a new card.',
  },
  CARD_OF_ANOTHER: {
    wrong: 'This card is not linked to you.',
    fix: 'Use the card that you linked. A new card is linked after a new password was ordered.',
  },
  CARD_LINKED_ALREADY: {
    wrong: 'You already have a linked card.',
    fix: 'Order a new password: that removes the old link. Log in with it, change it and link the new card.',
  },
  METHOD_NOT_PERMITTED: {
    wrong: 'Your employer does not permit login by card.',
    fix: 'Log in another permitted way. Ask your organisation’s responsible person.',
  },
};
