import type { Texts } from '../fi';

export const admin: Texts['admin'] = {
  title: 'Haldus',
  lead: 'Kasutajad, õigused, registreerimispunktid ja reeglid.',
  officers: 'Õigused, koolitused ja sisselogimine.',
  points: 'Lepingud, volitused ja kas punkt on korras.',
  employer: 'Kuidas organisatsiooni kasutajad sisse logivad ja kelle punktid teenindavad selle kaarte.',
  authority: 'Küsige, miks keegi tohib või ei tohi kaarti teenindada.',
  roles: 'Mida iga roll tohib teha.',
  support: 'Aidake kasutaja tagasi teenusesse.',
  feedback: 'Lugege tagasisidet ja vastake sellele.',
  audit: 'Kes mida ja miks tegi ning kas logi on terve.',
  auditReview: 'Mustrid ja kui kaugele on logi läbi vaadatud.',
  extracts: 'Öelge isikule või asutusele, millal ja miks andmeid on vaadatud.',
  rules: 'Reeglid, nende allikad, versioonid ja ettepanekud.',
};
