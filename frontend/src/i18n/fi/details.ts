/** What a refusal's values say beside its sentence. */
export const details = {
  part: {
    length: 'rivien pituus',
    character: 'merkki, jota riveissä ei voi olla',
    document_number: 'asiakirjan numero',
    birth_date: 'syntymäaika',
    expiry_date: 'voimassaolo',
    optional: 'lisätieto',
    composite: 'rivien yhteinen tarkistenumero',
    names: 'nimet',
    date: 'syntymäaika',
    century: 'vuosisadan merkki',
    individual: 'yksilönumero',
    check: 'tarkistusmerkki',
  },
  what: {
    familyName: 'sukunimi',
    givenNames: 'etunimet',
    birthDate: 'syntymäaika',
  },
  row: 'Rivi {{value}}.',
  order: 'Tilaus {{value}}.',
  expiresOn: 'Voimassa {{value}} asti.',
  issuedOn: 'Myönnetty {{value}}.',
  from: 'Aikaisintaan {{value}}.',
  validTo: 'Voimassa {{value}} asti.',
  place: 'Kohta: {{value}}.',
};
