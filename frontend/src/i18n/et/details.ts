import type { Texts } from '../fi';

export const details: Texts['details'] = {
  part: {
    length: 'ridade pikkus',
    character: 'märk, mida ridades olla ei saa',
    document_number: 'dokumendi number',
    birth_date: 'sünniaeg',
    expiry_date: 'kehtivus',
    optional: 'lisaandmed',
    composite: 'ridade ühine kontrollnumber',
    names: 'nimed',
    date: 'sünniaeg',
    century: 'sajandi märk',
    individual: 'järjekorranumber',
    check: 'kontrollmärk',
  },
  what: {
    familyName: 'perekonnanimi',
    givenNames: 'eesnimed',
    birthDate: 'sünniaeg',
  },
  row: 'Rida {{value}}.',
  order: 'Tellimus {{value}}.',
  expiresOn: 'Kehtib kuni {{value}}.',
  issuedOn: 'Välja antud {{value}}.',
  from: 'Kõige varem {{value}}.',
  validTo: 'Kehtib kuni {{value}}.',
  place: 'Koht: {{value}}.',
};
