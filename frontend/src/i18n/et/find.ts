import type { Texts } from '../fi';

export const find: Texts['find'] = {
  title: 'Isiku otsing',
  text: 'Otsitav',
  hint: 'Isikukood, kaardi number, tellimuse number, nimi ja sünniaeg (Virtanen 1980-01-31) või dokumendi masinloetavad read lugejaga.',
  purpose: 'Miks te andmeid otsite?',
  purposeHint: 'Eesmärk salvestatakse. Sama külastuse ajal seda uuesti ei küsita.',
  submit: 'Otsi',
  missingText: 'Sisestage, mida otsite',
  missingPurpose: 'Valige, miks te andmeid otsite',
  recognised: 'Tuvastatud: {{kind}}.',
  repaired: 'Lugeja kasutas teist klaviatuuripaigutust; read parandati automaatselt.',
  found_one: 'Leiti üks isik',
  found_other: 'Leiti {{count}} isikut',
  none: 'Ühtegi isikut ei leitud',
  noneAdvice:
    'Kontrollige kirjapilti või otsige muu tunnuse järgi. Küsige kliendilt isikukoodi või kaardi numbrit.',
  many: 'Näidatakse kuni 20 isikut, kuid neid on rohkem. Otsige isikukoodi või kaardi numbri järgi.',
  masked: 'Turvakeeluga kaitstud isik',
  unknown: 'Otsitavat ei tuvastatud',
  serve: 'Teeninda',
  serveWho: 'isikut {{name}}',
  born: 'Sündinud',
  identityCode: 'Isikukood',
  protected: 'Turvakeeld',
};
