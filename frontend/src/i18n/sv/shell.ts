import type { Texts } from '../fi';

export const shell: Texts['shell'] = {
  skip: 'Gå till innehållet',
  mainNav: 'Huvudmeny',
  today: 'I dag',
  find: 'Sök person',
  orders: 'Beställningar',
  batches: 'Tryckpartier',
  help: 'Anvisningar',
  language: 'Språk',
  userMenu: 'Användarmeny',
  lock: 'Lås arbetsstationen',
  logOut: 'Logga ut',
  demo: 'Övningsmiljö: personerna finns inte.',
  about: 'Registreringsställets tjänst för certifikatkort',
  accessibility: 'Tillgänglighetsutlåtande',
  feedback: 'Ge respons',
  myAccess: 'Min åtkomst',
  broken: 'Sidan kunde inte visas',
  brokenAdvice: 'Gjorda beställningar är sparade. Försök igen; kontakta användarstödet om felet upprepas.',
  notFound: 'Sidan finns inte',
  notFoundAdvice:
    'Adressen är fel eller föråldrad. Gå tillbaka till dagens arbete eller sök personen på nytt.',
  session: {
    soon: 'Sessionen avslutas {{time}} om du inte fortsätter. Det du har fyllt i finns kvar när du fortsätter.',
    stay: 'Fortsätt arbeta',
    last: 'Sessionen avslutas {{time}} och kan inte förlängas. Avsluta arbetet och logga in på nytt.',
  },
};
