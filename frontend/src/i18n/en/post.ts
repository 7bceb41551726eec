import type { Texts } from '../fi';

export const post: Texts['post'] = {
  title: 'Letter {{number}}',
  open: 'Handle the letter',
  noActs: 'There is nothing to do with this letter now.',
  noRight: 'Letters are handled by a registrar.',
  refused: 'Not done',
  done: 'The letter is now: {{state}}.',
  suspended: 'The card is suspended, for its code may have been seen. Offer a new card.',
  toOrder: 'To the order',
  needsVisit: 'The holder must be present: open the card and verify the identity first.',
  arrival: {
    title: 'The letter has arrived at the point',
    text: 'Mark it as arrived once the closed letter lies at the point.',
    submit: 'Mark as arrived',
  },
  handOver: {
    title: 'Hand over to the holder',
    text: 'Somebody other than who placed the order hands over. The holder signs for it on paper.',
    signed: 'The holder has signed the receipt',
    submit: 'Hand over',
  },
  load: {
    title: 'Load the codes onto the card',
    text: 'Load the codes of the envelope onto the card in the desk’s reader. The new codes count only from then on.',
    cardNumber: 'Number of the card in the reader',
    cardNumberMissing: 'Enter the card’s number',
    submit: 'The codes are loaded',
  },
  mark: {
    title: 'What became of the letter?',
    which: 'What happened',
    missing: 'Choose what became of the letter',
    read: 'Somebody else may have seen what the letter carries',
    readHint: 'The letter was open, or somebody else got it. The card is suspended if its rules say so.',
    submit: 'Note it',
  },
  marks: {
    RETURNED: { name: 'Returned', hint: 'The post brought the letter back.' },
    NEVER_ARRIVED: { name: 'Never arrived', hint: 'The post has had its time.' },
    DAMAGED: { name: 'Arrived damaged', hint: 'The letter cannot be used: destroy it.' },
    USED: { name: 'Used', hint: 'The holder has used the code.' },
    UNCOLLECTED: { name: 'Not collected', hint: 'Its time at the point is over: destroy the letter.' },
  },
};
