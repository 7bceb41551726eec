import type { Texts } from '../fi';

export const details: Texts['details'] = {
  part: {
    length: 'length of the lines',
    character: 'a character that the lines cannot hold',
    document_number: 'document number',
    birth_date: 'birth date',
    expiry_date: 'expiry',
    optional: 'optional data',
    composite: 'overall check digit',
    names: 'names',
    date: 'birth date',
    century: 'century sign',
    individual: 'individual number',
    check: 'check character',
  },
  what: {
    familyName: 'family name',
    givenNames: 'given names',
    birthDate: 'birth date',
  },
  row: 'Line {{value}}.',
  order: 'Order {{value}}.',
  expiresOn: 'Valid until {{value}}.',
  issuedOn: 'Issued on {{value}}.',
  from: 'From {{value}} at the earliest.',
  validTo: 'Valid until {{value}}.',
  place: 'Where: {{value}}.',
};
