import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Logga in',
  lead: 'Med dina uppgifter som registrerare och en engångskod.',
  userName: 'Användarnamn',
  password: 'Lösenord',
  oneTimeCode: 'Engångskod',
  oneTimeCodeHint:
    '6 siffror från autentiseringsappen eller koddosan. Om koden håller på att gå ut, vänta på nästa.',
  submit: 'Logga in',
  submitting: 'Loggar in',
  because: {
    expired: 'Sessionen avslutades eftersom tjänsten inte användes. Beställningarna du gjort är sparade.',
    locked: 'Arbetsstationen är låst och kundbesöket avslutat. Ta med dig ditt kort om du går.',
    loggedOut: 'Du har loggat ut. Stäng alla webbläsarfönster på en gemensam arbetsstation.',
  },
  missing: {
    userName: 'Skriv ditt användarnamn',
    password: 'Skriv ditt lösenord',
    oneTimeCode: 'Skriv engångskodens 6 siffror',
  },
  refused: {
    title: 'Inloggningen lyckades inte',
    LOGIN_FAILED:
      'Användarnamnet, lösenordet eller koden stämmer inte. Skriv nästa kod: samma kod kan inte användas två gånger.',
    TOO_MANY_TRIES: 'För många försök. Du kan försöka igen om {{seconds}} sekunder. Ditt konto är inte låst.',
    UNAVAILABLE: 'Tjänsten svarar inte just nu. Vänta en stund och försök igen.',
    UNREACHABLE: 'Ingen kontakt med tjänsten. Kontrollera nätanslutningen.',
  },
  trouble: {
    title: 'Godkänns inte koden?',
    account: 'Välj det konto i appen vars namn börjar med Sinetti.',
    clock: 'Ställ in telefonens klocka och tidszon automatiskt.',
    wait: 'Koden gäller i 30 sekunder. Vänta på nästa kod innan du skriver.',
    browser: 'Pröva en annan webbläsare eller töm webbläsarens historik.',
    support:
      'Ny telefon, borttagen app eller glömt lösenord: kontakta användarstödet. Bara användarstödet kan ta bort kopplingen.',
  },
};
