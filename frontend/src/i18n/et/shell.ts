import type { Texts } from '../fi';

export const shell: Texts['shell'] = {
  skip: 'Liigu sisu juurde',
  mainNav: 'Põhimenüü',
  today: 'Täna',
  find: 'Otsi isikut',
  orders: 'Tellimused',
  batches: 'Trükipartiid',
  help: 'Juhised',
  language: 'Keel',
  userMenu: 'Kasutajamenüü',
  lock: 'Lukusta tööjaam',
  logOut: 'Logi välja',
  demo: 'Harjutuskeskkond: neid isikuid ei ole olemas.',
  about: 'Registreerimispunkti teenus sertifikaadikaartide jaoks',
  accessibility: 'Ligipääsetavuse teatis',
  feedback: 'Anna tagasisidet',
  myAccess: 'Minu ligipääs',
  broken: 'Lehte ei saanud kuvada',
  brokenAdvice:
    'Esitatud tellimused on alles. Proovige uuesti; kui viga kordub, võtke ühendust kasutajatoega.',
  notFound: 'Sellist lehte ei ole',
  notFoundAdvice: 'Aadress on vale või aegunud. Minge tagasi tänase töö juurde või otsige isikut uuesti.',
  session: {
    soon: 'Seanss lõpeb kell {{time}}, kui te ei jätka. Sisestatud andmed jäävad jätkamisel alles.',
    stay: 'Jätka tööd',
    last: 'Seanss lõpeb kell {{time}} ja seda ei saa pikendada. Lõpetage töö ja logige uuesti sisse.',
  },
};
