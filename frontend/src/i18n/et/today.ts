import type { Texts } from '../fi';

export const today: Texts['today'] = {
  title: 'Tänane töö',
  waitingForUs: 'ootab meid',
  waitingForOthers: 'ootab teisi',
  placedToday: 'tellitud täna',
  forUs: 'Ootab registreerimispunkti',
  forOthers: 'Ootab teisi',
  done: 'Täna valmis saanud',
  forUsNone: 'Miski ei oota teid.',
  forOthersNone: 'Miski ei oota teisi.',
  doneNone: 'Täna ei ole veel ükski tellimus valmis saanud.',
  since: 'Alates {{time}}',
  promised: 'lubatud {{date}}',
  served: 'Külastus on avatud',
  backToVisit: 'Tagasi isiku kaartide juurde',
  approve: 'Ootab teie kinnitust',
  release: 'Vabasta trükipartii {{number}}',
  reprint: 'Kinnita uus eksemplar: kiri {{number}}',
  showAll: 'Näita kõiki: {{list}}',
  allOrders: 'Kõik tellimused',
};
