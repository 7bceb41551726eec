import type { Texts } from '../fi';

export const today: Texts['today'] = {
  title: 'Today’s work',
  waitingForUs: 'waiting for us',
  waitingForOthers: 'waiting for others',
  placedToday: 'ordered today',
  forUs: 'Waiting for the registration point',
  forOthers: 'Waiting for others',
  done: 'Done today',
  forUsNone: 'Nothing is waiting for you.',
  forOthersNone: 'Nothing is waiting for others.',
  doneNone: 'No order has been finished today yet.',
  since: 'Since {{time}}',
  promised: 'promised by {{date}}',
  served: 'A visit is open',
  backToVisit: 'Back to the person’s cards',
  approve: 'Waiting for your approval',
  release: 'Release print batch {{number}}',
  reprint: 'Approve a new piece: letter {{number}}',
  showAll: 'Show all: {{list}}',
  allOrders: 'All orders',
};
