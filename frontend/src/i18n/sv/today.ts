import type { Texts } from '../fi';

export const today: Texts['today'] = {
  title: 'Dagens arbete',
  waitingForUs: 'väntar på oss',
  waitingForOthers: 'väntar på andra',
  placedToday: 'beställda i dag',
  forUs: 'Väntar på registreringsstället',
  forOthers: 'Väntar på andra',
  done: 'Klara i dag',
  forUsNone: 'Inget väntar på er.',
  forOthersNone: 'Inget väntar på andra.',
  doneNone: 'Inga beställningar har blivit klara i dag.',
  since: 'Sedan {{time}}',
  promised: 'utlovat {{date}}',
  served: 'Kundbesöket är öppet',
  backToVisit: 'Tillbaka till personens kort',
  approve: 'Väntar på ditt godkännande',
  release: 'Frisläpp tryckpartiet {{number}}',
  reprint: 'Godkänn ett nytt exemplar: brev {{number}}',
  showAll: 'Visa alla: {{list}}',
  allOrders: 'Alla beställningar',
};
