import type { Texts } from '../fi';

export const card: Texts['card'] = {
  holderTitle: 'The person’s cards',
  cards: 'Cards',
  noCards: 'The person has no cards.',
  noNumber: 'the number is given in production',
  title: 'Card {{number}}',
  titleNoNumber: 'Card being made',
  number: 'Number',
  product: 'Kind of card',
  state: 'State',
  issued: 'Issued',
  expires: 'Valid',
  until: 'until {{date}}',
  organisation: 'Organisation',
  lengths: 'PINs and code',
  lengthsText:
    'PIN1 {{pin1Min}}–{{pin1Max}} and PIN2 {{pin2Min}}–{{pin2Max}} digits, activation code (PUK) {{codeDigits}} digits. A PIN locks after {{pinTries}} wrong tries, the code after {{codeTries}}.',
  details: 'Details of the card',
  address: 'Address',
  addressProtected: 'Protected: the address is not shown. Post goes to the contact address.',
  language: 'Language of service',
  register: 'In the register',
  identity: 'Identity',
  verify: 'Verify identity',
  verifyAgain: 'Verify again',
  verifiedAt: 'Verified {{time}}: {{document}}, {{state}}',
  notVerified: 'Not verified in this visit',
  notVerifiedYet: 'Not verified',
  visitOver: {
    title: 'The visit is not open',
    text: 'The visit ended, or you opened another person in between. Find the person again to open it, so that the purpose is recorded.',
    find: 'Find a person',
  },
  visitEnds: 'Visit ends at {{time}}',
  purpose: 'Purpose',
  actions: 'What can be done with the card',
  afterIdentity: 'Can be done once the identity is verified',
  openActs: 'Can be done',
  closedActs: 'Not possible now ({{count}})',
  order: 'Order',
  begin: 'Start',
  price: 'Price',
  wrong: 'Find out what is wrong',
  free: 'free of charge',
  noOrders: 'There are no orders for this card.',
  letters: 'Letters',
  noLetters: 'There are no letters for this card.',
  letter: 'Letter',
  ordered: 'Ordered',
  professional: {
    afterIdentity: 'The register can be asked again once the identity is verified.',
    ask: 'Ask the register again',
    asking: 'Asking the register…',
    refused: 'The register was not asked',
    away: 'The register of health professionals does not answer just now. Its last answer stands.',
    askedAt: 'It said so on {{time}}.',
    standing: {
      NOT_ASKED: 'The register has never answered yet.',
      HELD: 'The person has a valid right to practise.',
      RESTRICTED: 'The right to practise is restricted.',
      ENDED: 'The right to practise has ended.',
      NONE: 'The register does not know the person.',
    },
  },
  care: {
    title: 'Before you order',
    recentOrder_zero:
      'An order for this card was placed today, {{date}}. Ask whether the letter is already on its way.',
    recentOrder_one:
      'An order for this card was placed yesterday, {{date}}. Ask whether the letter is already on its way.',
    recentOrder_other:
      'An order for this card was placed {{count}} days ago, on {{date}}. Ask whether the letter is already on its way.',
    addressChanged_zero:
      'The person’s address changed today, {{date}}. A letter to the home waits for the cooling-off; ask whether the address is right.',
    addressChanged_one:
      'The person’s address changed yesterday, {{date}}. A letter to the home waits for the cooling-off; ask whether the address is right.',
    addressChanged_other:
      'The person’s address changed {{count}} days ago, on {{date}}. A letter to the home waits for the cooling-off; ask whether the address is right.',
    workChanged_zero:
      'The workplace address changed today, {{date}}. A letter to the workplace waits for the cooling-off; ask whether the address is right.',
    workChanged_one:
      'The workplace address changed yesterday, {{date}}. A letter to the workplace waits for the cooling-off; ask whether the address is right.',
    workChanged_other:
      'The workplace address changed {{count}} days ago, on {{date}}. A letter to the workplace waits for the cooling-off; ask whether the address is right.',
    contactChanged_zero:
      'The safety contact address changed today, {{date}}. A letter there waits for the cooling-off; ask whether it is right without saying it aloud.',
    contactChanged_one:
      'The safety contact address changed yesterday, {{date}}. A letter there waits for the cooling-off; ask whether it is right without saying it aloud.',
    contactChanged_other:
      'The safety contact address changed {{count}} days ago, on {{date}}. A letter there waits for the cooling-off; ask whether it is right without saying it aloud.',
    workplace_one:
      'One letter with a code has been ordered to this workplace since {{date}}. The rulebook warns from {{limit}} on. Ask why the letter is ordered to the workplace; if something does not fit, do not order but tell the responsible person.',
    workplace_other:
      '{{count}} letters with codes have been ordered to this workplace since {{date}}. The rulebook warns from {{limit}} on. Ask why the letter is ordered to the workplace; if something does not fit, do not order but tell the responsible person.',
    expires_zero:
      'The card’s validity ends today at the latest: {{date}}. Ask whether a new card would be better.',
    expires_one: 'The card expires tomorrow, {{date}}. Ask whether a new card would be better.',
    expires_other: 'The card expires in {{count}} days, on {{date}}. Ask whether a new card would be better.',
    supersedes_one:
      'A letter for this card is already under way. A new letter replaces it: if it is not printed yet, it is withdrawn; if it is, it may still come.',
    supersedes_other:
      '{{count}} letters for this card are already under way. A new letter replaces them: those not printed yet are withdrawn; the others may still come.',
    protected:
      'The person’s address is protected. Do not say it aloud, and keep the screen out of others’ sight.',
    heed: 'I have gone through this with the customer',
    missing: 'Go through what there is to think about and tick the box',
  },
};
