import type { Texts } from '../fi';

export const contact: Texts['contact'] = {
  title: 'How to reach the holder',
  why: 'When a code is ordered for the card, the holder is told of it by another way than the letter.',
  show: 'Show contact details',
  looking: 'Looking up contact details.',
  email: 'E-mail',
  phone: 'Telephone number',
  unknown: 'Not known',
  cools:
    'The change is used from {{day}}. Until then notices go to the earlier address, or the point tells them.',
  verifyFirst: 'Verify identity before you take down contact details.',
  change: 'Take down contact details',
  refused: 'The contact details were not taken down',
  save: 'Save contact details',
  told: 'Ask: how may we reach you? The earlier address is told of the change.',
  leave: 'Leave empty if it stays as it is.',
  phoneHint: 'Such as +358 40 123 4567. Leave empty if it stays as it is.',
  removeEmail: 'Remove the e-mail address',
  removePhone: 'Remove the telephone number',
  back: 'Leave unchanged',
};
