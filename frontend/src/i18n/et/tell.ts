import type { Texts } from '../fi';

export const tell: Texts['tell'] = {
  title: 'Teatada',
  why: 'Neile inimestele ei saanud e-kirja saata. Helistage või kirjutage neile ja märkige teatatuks.',
  refused: 'Teadet ei märgitud teatatuks',
  protected: 'Turvakeeld: nime näeb registreerija, kellel on selleks õigus',
  earlierAddress: 'Teatage ka varasemale koduaadressile: {{rows}}',
  phone: 'Telefon: {{phone}}',
  kind: {
    CODE_ORDERED: 'kaardi kood telliti {{day}}. Kui kaardi kasutaja seda ei palunud, tühistage tellimus.',
    ADDRESS_CHANGED:
      'aadress, kuhu võidakse koode saata, muutus {{day}}. Veenduge muul viisil kui kirjaga sinna, et kaardi kasutaja teab sellest.',
    CARD_UNCOLLECTED: 'kaart ootab järeletulemist.',
    CARD_UNACTIVATED: 'kaart on üle antud, kuid aktiveerimata.',
    RENEWAL_DUE: 'kaart kaotab kehtivuse {{day}}. Uue saab nüüd tellida.',
    CARD_ENDED: 'kaart kõrvaldati {{day}} kasutusest, sest tähtaeg sai läbi.',
    CONTACT_CHANGED:
      'teadete kontaktandmed anti või muudeti {{day}}. Veenduge varasemalt numbrilt või kirjaga registris olevale aadressile, et kaardi kasutaja tegi seda ise.',
    CARD_ORDERED: 'uus kaart telliti {{day}}. Kui kaardi kasutaja seda ei palunud, tühistage tellimus.',
    CARD_PUT_OFF:
      'kaart peatati või tunnistati kehtetuks {{day}}. Veenduge, et seda palus kaardi kasutaja või tööandja.',
  },
  how: {
    PHONE: 'Helistasin',
    LETTER: 'Saatsin kirja',
    IN_PERSON: 'Ütlesin näost näkku',
  },
};
