import type { Texts } from '../fi';

export const contact: Texts['contact'] = {
  title: 'Kontaktandmed teadete jaoks',
  why: 'Kui kaardile tellitakse kood, teatatakse sellest kaardi kasutajale ka muul viisil kui kirjaga.',
  show: 'Näita kontaktandmeid',
  looking: 'Kontaktandmeid otsitakse.',
  email: 'E-post',
  phone: 'Telefoninumber',
  unknown: 'Ei ole teada',
  cools:
    'Muudatus võetakse kasutusele {{day}}. Seni lähevad teated varasemale aadressile või teatab neist registreerimispunkt.',
  verifyFirst: 'Enne kontaktandmete ülesmärkimist kontrollige isikusamasust.',
  change: 'Märgi kontaktandmed üles',
  refused: 'Kontaktandmeid ei märgitud üles',
  save: 'Salvesta kontaktandmed',
  told: 'Küsige: kuidas teiega ühendust saame? Muudatusest teatatakse varasemale aadressile.',
  leave: 'Jätke tühjaks, kui andmed ei muutu.',
  phoneHint: 'Näiteks +372 512 3456. Jätke tühjaks, kui andmed ei muutu.',
  removeEmail: 'Kustuta e-posti aadress',
  removePhone: 'Kustuta telefoninumber',
  back: 'Ära muuda',
};
