import type { Texts } from '../fi';

export const details: Texts['details'] = {
  part: {
    length: 'radernas längd',
    character: 'ett tecken som inte kan finnas i raderna',
    document_number: 'handlingens nummer',
    birth_date: 'födelsetiden',
    expiry_date: 'giltighetstiden',
    optional: 'tilläggsuppgiften',
    composite: 'radernas gemensamma kontrollsiffra',
    names: 'namnen',
    date: 'födelsetiden',
    century: 'sekeltecknet',
    individual: 'individnumret',
    check: 'kontrolltecknet',
  },
  what: {
    familyName: 'efternamnet',
    givenNames: 'förnamnen',
    birthDate: 'födelsetiden',
  },
  row: 'Rad {{value}}.',
  order: 'Beställning {{value}}.',
  expiresOn: 'Giltigt till {{value}}.',
  issuedOn: 'Beviljat {{value}}.',
  from: 'Tidigast {{value}}.',
  validTo: 'Giltig till {{value}}.',
  place: 'Ställe: {{value}}.',
};
