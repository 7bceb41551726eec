import type { Texts } from '../fi';

export const post: Texts['post'] = {
  title: 'Kiri {{number}}',
  open: 'Käsitle kirja',
  noActs: 'Selle kirjaga ei ole praegu midagi teha.',
  noRight: 'Kirju käsitleb registreerija.',
  refused: 'Ei tehtud',
  done: 'Kirja olek on nüüd: {{state}}.',
  suspended: 'Kaart on peatatud, sest keegi võis koodi näha. Pakkuge uut kaarti.',
  toOrder: 'Tellimuse juurde',
  needsVisit: 'Kaardi kasutaja peab kohal olema: avage kaart ja kontrollige kõigepealt isikusamasust.',
  arrival: {
    title: 'Kiri on punkti saabunud',
    text: 'Märkige kiri saabunuks, kui suletud kiri on punktis.',
    submit: 'Märgi saabunuks',
  },
  handOver: {
    title: 'Andke kaardi kasutajale üle',
    text: 'Üleandja on keegi teine kui tellimuse tegija. Kasutaja kinnitab paberil allkirjaga.',
    signed: 'Kaardi kasutaja on alla kirjutanud',
    submit: 'Anna üle',
  },
  load: {
    title: 'Laadige koodid kaardile',
    text: 'Laadige ümbriku koodid punkti lugejas olevale kaardile. Uued koodid kehtivad alles siis.',
    cardNumber: 'Lugejas oleva kaardi number',
    cardNumberMissing: 'Sisestage kaardi number',
    submit: 'Koodid on laaditud',
  },
  mark: {
    title: 'Mis kirjaga juhtus?',
    which: 'Mis juhtus',
    missing: 'Valige, mis kirjaga juhtus',
    read: 'Keegi teine võis kirja sisu näha',
    readHint:
      'Kiri oli avatud või sattus teise inimese kätte. Kaart peatatakse, kui kaardi reeglid seda ütlevad.',
    submit: 'Märgi',
  },
  marks: {
    RETURNED: { name: 'Tagastatud', hint: 'Post tõi kirja tagasi.' },
    NEVER_ARRIVED: { name: 'Ei jõudnud kohale', hint: 'Posti aeg on läbi.' },
    DAMAGED: { name: 'Jõudis kohale kahjustatuna', hint: 'Kirja ei saa kasutada: hävitage see.' },
    USED: { name: 'Kasutatud', hint: 'Kaardi kasutaja on koodi kasutanud.' },
    UNCOLLECTED: { name: 'Järele ei tuldud', hint: 'Hoiuaeg on läbi: hävitage kiri.' },
  },
};
