import type { Texts } from '../fi';

export const parcel: Texts['parcel'] = {
  title: 'Record a parcel of cards',
  lead: 'Tick the cards that came in the parcel, and record their arrival at once.',
  noRight: 'The arrival of cards is recorded by a registrar.',
  first: 'To the beginning of the list',
  none: 'No card is on its way to this point.',
  missing: 'Leave a card that did not come in the parcel without a tick: it stays on the list.',
  tickAll: 'Tick all shown',
  tickNone: 'Remove the ticks',
  ticked_one: 'One card ticked',
  ticked_other: '{{count}} cards ticked',
  submit: 'Record the arrival of those ticked',
  notDone: 'Nothing was recorded',
  recorded_one: 'The arrival of one card is recorded.',
  recorded_other: 'The arrival of {{count}} cards is recorded.',
  putAside_one:
    'One of the cards recorded is suspended: put it aside in the locked cabinet. It is not handed over before it is reinstated.',
  putAside_other:
    '{{count}} of the cards recorded are suspended: put them aside in the locked cabinet. They are not handed over before they are reinstated.',
  refused_one: 'One card was not recorded',
  refused_other: '{{count}} cards were not recorded',
  order: 'Order {{number}}',
  hidden: 'Non-disclosure for safety: an officer with the named right records it',
  caption: 'Cards on their way to the point',
  column: {
    came: 'Came in the parcel',
    product: 'Kind of card',
    card: 'Card number',
    sent: 'Sent',
  },
  today: {
    title: 'Cards on their way',
    expected_one: 'One card is on its way to this point',
    expected_other: '{{count}} cards are on their way to this point',
    expectedWhy: 'When the parcel has come, tick the cards in it and record them at once.',
    late_one: 'The promised day of one card is over',
    late_other: 'The promised day of {{count}} cards is over',
    lateWhy: 'Look through the parcels, and ask the maker if need be.',
  },
};
