import type { Texts } from '../fi';

export const find: Texts['find'] = {
  title: 'Find a person',
  text: 'Search for',
  hint: 'Identity code, card number, order number, name and birth date (Virtanen 1980-01-31), or the machine-readable lines of a document read by a scanner.',
  purpose: 'Why are you looking this up?',
  purposeHint: 'The purpose is recorded. It is not asked again in the same visit.',
  submit: 'Search',
  missingText: 'Enter what you are looking for',
  missingPurpose: 'Choose why you are looking this up',
  recognised: 'Understood as: {{kind}}.',
  repaired: 'The reader used another keyboard layout; the lines were repaired automatically.',
  found_one: 'One person found',
  found_other: '{{count}} people found',
  none: 'Nobody was found',
  noneAdvice:
    'Check the spelling or search by another detail. Ask the customer for the identity code or the card number.',
  many: 'At most 20 people are shown, and there are more. Search by identity code or card number.',
  masked: 'A person under non-disclosure for safety',
  unknown: 'The search was not understood',
  serve: 'Serve',
  serveWho: '{{name}}',
  born: 'Born',
  identityCode: 'Identity code',
  protected: 'Protected address',
};
