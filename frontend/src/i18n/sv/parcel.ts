import type { Texts } from '../fi';

export const parcel: Texts['parcel'] = {
  title: 'Anteckna en försändelse med kort',
  lead: 'Markera korten som kom i försändelsen och anteckna deras ankomst på en gång.',
  noRight: 'Kortens ankomst antecknas av en registrerare.',
  first: 'Till listans början',
  none: 'Inga kort är på väg till det här stället.',
  missing: 'Ett kort som inte kom i försändelsen lämnas omarkerat: det stannar på listan.',
  tickAll: 'Markera alla som visas',
  tickNone: 'Ta bort markeringarna',
  ticked_one: 'Ett kort markerat',
  ticked_other: '{{count}} kort markerade',
  submit: 'Anteckna de markerade som ankomna',
  notDone: 'Ingenting antecknades',
  recorded_one: 'Ett korts ankomst är antecknad.',
  recorded_other: '{{count}} korts ankomst är antecknad.',
  putAside_one:
    'Ett av de antecknade korten är tillfälligt spärrat: lägg det avskilt i det låsta skåpet. Det lämnas inte ut förrän det har tagits i bruk igen.',
  putAside_other:
    '{{count}} av de antecknade korten är tillfälligt spärrade: lägg dem avskilt i det låsta skåpet. De lämnas inte ut förrän de har tagits i bruk igen.',
  refused_one: 'Ett kort antecknades inte',
  refused_other: '{{count}} kort antecknades inte',
  order: 'Beställning {{number}}',
  hidden: 'Spärrmarkering: antecknas av en handläggare med rätt till det',
  caption: 'Kort på väg till stället',
  column: {
    came: 'Kom i försändelsen',
    product: 'Kort',
    card: 'Kortets nummer',
    sent: 'Skickat',
  },
  today: {
    title: 'Kort på väg',
    expected_one: 'Ett kort är på väg hit',
    expected_other: '{{count}} kort är på väg hit',
    expectedWhy: 'När försändelsen har kommit, markera korten i den och anteckna dem på en gång.',
    late_one: 'Den utlovade dagen för ett kort är förbi',
    late_other: 'Den utlovade dagen för {{count}} kort är förbi',
    lateWhy: 'Kontrollera försändelserna och fråga vid behov tillverkaren.',
  },
};
