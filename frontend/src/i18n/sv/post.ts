import type { Texts } from '../fi';

export const post: Texts['post'] = {
  title: 'Brev {{number}}',
  open: 'Hantera brevet',
  noActs: 'Det finns inget att göra med brevet nu.',
  noRight: 'Brev hanteras av en registrerare.',
  refused: 'Inte gjort',
  done: 'Brevet är nu: {{state}}.',
  suspended: 'Kortet är tillfälligt spärrat, eftersom koden kan ha avslöjats. Erbjud ett nytt kort.',
  toOrder: 'Till beställningen',
  needsVisit: 'Innehavaren ska vara på plats: öppna kortet och kontrollera identiteten först.',
  arrival: {
    title: 'Brevet har kommit till stället',
    text: 'Märk det som framme när det slutna brevet finns på stället.',
    submit: 'Märk som framme',
  },
  handOver: {
    title: 'Överlämna till innehavaren',
    text: 'Den som överlämnar är någon annan än den som beställde. Innehavaren kvitterar på papper.',
    signed: 'Innehavaren har skrivit under kvittensen',
    submit: 'Överlämna',
  },
  load: {
    title: 'Ladda koderna på kortet',
    text: 'Ladda kuvertets koder på kortet i diskens läsare. De nya koderna gäller först därefter.',
    cardNumber: 'Numret på kortet i läsaren',
    cardNumberMissing: 'Ange kortets nummer',
    submit: 'Koderna är laddade',
  },
  mark: {
    title: 'Vad hände med brevet?',
    which: 'Vad som hände',
    missing: 'Välj vad som hände med brevet',
    read: 'Någon annan kan ha sett vad brevet innehåller',
    readHint:
      'Brevet var öppet eller kom till någon annan. Kortet spärras tillfälligt om kortets regler säger så.',
    submit: 'Anteckna',
  },
  marks: {
    RETURNED: { name: 'Kom i retur', hint: 'Posten förde tillbaka brevet.' },
    NEVER_ARRIVED: { name: 'Kom inte fram', hint: 'Postens tid har gått.' },
    DAMAGED: { name: 'Kom skadat', hint: 'Brevet kan inte användas: förstör det.' },
    USED: { name: 'Använt', hint: 'Innehavaren har använt koden.' },
    UNCOLLECTED: { name: 'Inte avhämtat', hint: 'Förvaringstiden har gått: förstör brevet.' },
  },
};
