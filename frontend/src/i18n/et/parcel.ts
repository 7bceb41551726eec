import type { Texts } from '../fi';

export const parcel: Texts['parcel'] = {
  title: 'Märgi saabunud kaardisaadetis',
  lead: 'Märgista kaardid, mis saadetises tulid, ja märgi nende saabumine korraga.',
  noRight: 'Kaartide saabumise märgib registreerija.',
  first: 'Loendi algusesse',
  none: 'Sellesse punkti ei ole ühtegi kaarti teel.',
  missing: 'Kaart, mis saadetises ei tulnud, jäta märgistamata: see jääb loendisse.',
  tickAll: 'Märgista kõik nähtavad',
  tickNone: 'Eemalda märgistused',
  ticked_one: 'Üks kaart märgistatud',
  ticked_other: '{{count}} kaarti märgistatud',
  submit: 'Märgi märgistatud saabunuks',
  notDone: 'Midagi ei märgitud',
  recorded_one: 'Ühe kaardi saabumine on märgitud.',
  recorded_other: '{{count}} kaardi saabumine on märgitud.',
  putAside_one:
    'Üks märgitud kaart on peatatud: pane see lukustatud kappi eraldi. Seda ei väljastata enne, kui selle kehtivus on taastatud.',
  putAside_other:
    '{{count}} märgitud kaarti on peatatud: pane need lukustatud kappi eraldi. Neid ei väljastata enne, kui nende kehtivus on taastatud.',
  refused_one: 'Ühte kaarti ei märgitud',
  refused_other: '{{count}} kaarti ei märgitud',
  order: 'Tellimus {{number}}',
  hidden: 'Turvakeeld: märgib ametnik, kellel on selleks õigus',
  caption: 'Punkti teel olevad kaardid',
  column: {
    came: 'Tuli saadetises',
    product: 'Kaart',
    card: 'Kaardi number',
    sent: 'Saadetud',
  },
  today: {
    title: 'Kaardid teel',
    expected_one: 'Üks kaart on teel sellesse punkti',
    expected_other: '{{count}} kaarti on teel sellesse punkti',
    expectedWhy: 'Kui saadetis on tulnud, märgista selles olnud kaardid ja märgi nende saabumine korraga.',
    late_one: 'Ühe kaardi lubatud päev on möödas',
    late_other: '{{count}} kaardi lubatud päev on möödas',
    lateWhy: 'Vaata saadetised üle ja küsi vajaduse korral tootjalt.',
  },
};
