import type { Texts } from '../fi';

export const feedback: Texts['feedback'] = {
  title: 'Andke tagasisidet',
  lead: 'Teatage takistusest, veast või ideest. Sisse logida ei ole vaja.',
  kind: 'Mida tagasiside puudutab?',
  kinds: { accessibility: 'Ligipääsetavus', login: 'Sisselogimine', other: 'Muu' },
  about: 'Leht',
  aboutHint: 'Lehe aadress või nimi. Ärge kirjutage kellegi isikuandmeid.',
  message: 'Sõnum',
  messageHint: 'Mida te tegite ja mis juhtus? Ärge kirjutage kliendi andmeid, paroole ega koode.',
  contact: 'Kontakt',
  contactHint: 'E-post või telefon, kui soovite vastust.',
  optional: 'vabatahtlik',
  submit: 'Saada tagasiside',
  sentTitle: 'Täname tagasiside eest',
  sent: 'Tagasiside on salvestatud ja seda loetakse. Kui andsite kontakti, saate vastuse kahe nädala jooksul.',
  back: 'Tagasi teenusesse',
  missing: {
    kind: 'Valige, mida tagasiside puudutab',
    message: 'Kirjutage sõnum',
    long: 'Sõnumis võib olla kõige rohkem 4000 märki',
    about: 'Lehe aadressis võib olla kõige rohkem 199 märki',
    contact: 'Kontaktis võib olla kõige rohkem 200 märki',
  },
};
