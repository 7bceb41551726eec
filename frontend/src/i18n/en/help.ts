import type { Texts } from '../fi';
import { helpLogin } from './helpLogin';

export const help: Texts['help'] = {
  title: 'Help',
  lead: 'What customers are told. Every leaflet can be printed in the customer’s language.',
  customers: 'For the customer',
  officers: 'For the officer',
  service: 'About the service',
  print: 'Print for the customer',
  slipLanguage: 'Language of the leaflet',
  back: 'All help',
  topics: {
    prices: {
      title: 'Prices and the confirmation',
      lead: 'What an order costs is shown before it is placed.',
      points: [
        'The price stands on the card’s page with its ground: the general list, the list of your point, or free of charge for own staff.',
        'The payer is settled before the order is confirmed: the holder with a receipt, the employer with a billing reference, or waived with a reason.',
        'Open the PDF of the confirmation in the customer’s language, let the customer check and sign it.',
      ],
    },
    handOver: {
      title: 'Handing over a card or an envelope',
      lead: 'Whoever ordered a card does not alone hand it over.',
      points: [
        'Record first that it has arrived at the point.',
        'Verify the identity in this visit and take the signature on paper.',
        'An envelope with new codes counts only once they are loaded onto the card at the desk.',
      ],
    },
    revocation: {
      title: 'Revocation by telephone',
      lead: 'A lost or stolen card is put off at once, also by telephone.',
      points: [
        'Ask the check questions: only that they were asked is recorded, never the answers.',
        'Enter the time at which the request was made, also when you enter it later, and say why it is late.',
        'A card that may be found again is suspended; a revoked one never comes back.',
      ],
    },
    lifecycle: {
      title: 'What befalls cards by themselves',
      lead: 'The rulebook reminds and ends; you tell what the notices say.',
      points: [
        'A card that nobody collects or activates is reminded of, and ended by its row of the rulebook.',
        'The old card is put off when the new one is activated.',
        'A renewal is offered before a card expires; the day is on the card’s page.',
      ],
    },
    pins: {
      title: 'PINs and activation',
      lead: 'Activation gives the card two PINs that you choose yourself.',
      points: [
        'PIN1, the basic PIN, identifies you; PIN2, the signature PIN, signs.',
        'A card that was never activated cannot be used: it has no PINs yet.',
        'Think the PINs up beforehand. Do not use the same digits for both.',
        'Each PIN is typed twice at activation.',
        'Keep the letter: the same activation code unlocks a PIN that has locked.',
      ],
    },
    forgotten: {
      title: 'A PIN is forgotten or locked',
      lead: 'Five wrong tries in a row lock a PIN. You can make a new one with the activation code from your letter.',
      points: [
        'Put the card in the reader and wait until the reader’s icon shows the card.',
        'Open the window of the card software (or Show devices) and its Identification tab.',
        'Choose the right object: basic or signature PIN. With several readers, the PINs of all of them stand in one list.',
        'Choose Unlock PIN. Type the code in the PUK or activation code field, and the new PIN twice.',
        'A notice confirms it. If you do not know which PIN is locked, choose Check PIN on each.',
        'Five wrong activation codes lock the chip of the card for good. Then a new card is needed.',
      ],
    },
    change: {
      title: 'Changing a PIN',
      lead: 'Change a PIN if somebody else may know it.',
      points: [
        'The card must be activated, and you need the current PIN.',
        'Choose Change PIN in the card software; type the current PIN once and the new one twice.',
        'Check PIN shows the result: right, wrong with the tries left, or locked.',
      ],
    },
    lost: {
      title: 'The activation code is lost',
      lead: 'A registration point orders a new letter. It cannot be ordered from the agency directly.',
      points: [
        'Organisation card: the registration point where the card was applied for, or one that the organisation has authorised.',
        'Professional card: any registration point of public health care.',
        'Staff and operator cards: the point of the holder’s own organisation, or an authorised one.',
        'Bring a valid passport or identity card.',
      ],
    },
    faulty: {
      title: 'The card does not work',
      lead: 'Try these before a complaint is made about the card.',
      points: [
        'Wipe the chip with a soft cloth.',
        'Install the newest version of the reader software.',
        'Try another workstation, and another card in the same reader.',
        'Check the PIN in the card software and try the test page.',
        'If nothing helps, the registration point makes a complaint. A changed name or other detail always means a new card.',
      ],
    },
    estonia: {
      title: 'Estonian card: PIN1, PIN2 and PUK',
      lead: 'All three codes come in a sealed envelope together with the card.',
      points: [
        'PIN1 logs in and decrypts; PIN2 signs and equals a handwritten signature; PUK unblocks or changes a PIN.',
        'If you have the PUK, unblock the PIN yourself in the ID software (My eID → Unblock).',
        'The PUK is blocked after three wrong tries. What helps depends on the card’s date of issue.',
        'Cards issued 3 December 2018 – 14 November 2025: a new envelope is collected in person.',
        'Cards issued from 17 November 2025: no new envelope is made. The PUK is shown online with another electronic identity, otherwise a new card is needed. PIN2 must be changed before the first signature.',
      ],
    },
    safety: {
      title: 'Keep your codes safe',
      lead: 'The codes are yours alone.',
      points: [
        'Tell them to no one. No authority asks for them by telephone or e-mail.',
        'Keep them away from the card, and never on it. Do not throw the envelope away.',
        'You may change PIN1 and PIN2 to ones that you remember. Keep them clearly different.',
        'Enter a PIN only for something you started yourself: PIN1 to log in, PIN2 to sign.',
        'Never enter PIN2 on a site you do not know: a fake site may ask for both.',
        'A browser may remember the login with PIN1. Log out, take the card out of the reader and close every browser window.',
      ],
    },
    ...helpLogin,
  },
};
