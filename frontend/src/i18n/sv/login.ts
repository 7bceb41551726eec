import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Logga in',
  lead: 'Med registrerarens konto: med kort, eller med lösenord och engångskod.',
  userName: 'Användarnamn',
  password: 'Lösenord',
  oneTimeCode: 'Engångskod',
  oneTimeCodeHint:
    '6 siffror från autentiseringsappen eller koddosan. Lämna tomt när du loggar in första gången.',
  submit: 'Logga in',
  submitting: 'Loggar in',
  because: {
    expired: 'Sessionen avslutades eftersom tjänsten inte användes. Beställningarna du gjort är sparade.',
    locked: 'Arbetsstationen är låst och kundbesöket avslutat. Ta med dig ditt kort om du går.',
    cardOut: 'Kortet togs ut ur läsaren: arbetsstationen är låst och kundbesöket avslutat.',
    loggedOut: 'Du har loggat ut. Stäng alla webbläsarfönster på en gemensam arbetsstation.',
  },
  missing: {
    userName: 'Skriv ditt användarnamn',
    password: 'Skriv ditt lösenord',
    oneTimeCode: 'Skriv engångskodens 6 siffror, eller lämna fältet tomt första gången',
  },
  refused: {
    title: 'Inloggningen lyckades inte',
    LOGIN_FAILED:
      'Användarnamnet, lösenordet eller koden stämmer inte. Skriv nästa kod: samma kod kan inte användas två gånger.',
    TEMPORARY:
      'Ett tillfälligt lösenord öppnar bara en gång och i högst 72 timmar. Om det inte längre öppnar, beställ ett nytt lösenord.',
    TOO_MANY_TRIES: 'För många försök. Du kan försöka igen om {{seconds}} sekunder. Ditt konto är inte låst.',
    UNAVAILABLE: 'Tjänsten svarar inte just nu. Vänta en stund och försök igen.',
    UNREACHABLE: 'Ingen kontakt med tjänsten. Kontrollera nätanslutningen.',
  },
  trouble: {
    title: 'Godkänns inte koden?',
    account: 'Välj det konto i appen vars namn börjar med Sinetti.',
    clock: 'Ställ in telefonens klocka och tidszon automatiskt.',
    wait: 'Koden gäller i 30 sekunder. Vänta på nästa kod innan du skriver.',
    browser: 'Prova en annan webbläsare eller töm webbläsarens historik.',
    support:
      'Ny telefon eller borttagen app: kontakta användarstödet. Bara användarstödet kan ta bort kopplingen.',
    help: 'Läs alla anvisningar om inloggning',
    test: 'Jämför klockan och testa din inloggning',
  },
  methods: {
    title: 'Tre sätt att logga in',
    lead: 'Din arbetsgivare bestämmer vilka sätt som är tillåtna. Dina egna sätt ser du när du har loggat in.',
    card: 'Certifikatkort och PIN',
    cardText: 'Kortet i läsaren och dess grundläggande kod (PIN1).',
    authenticator: 'Lösenord och autentiseringsapp',
    authenticatorText: 'Användarnamn, lösenord och en kod från din egen telefon.',
    token: 'Lösenord och koddosa',
    tokenText: 'Användarnamn, lösenord och en kod från en dosa som du fått av arbetsgivaren.',
    first:
      'Första gången: användarnamn och tillfälligt lösenord. Därefter byter du lösenord och kopplar ett kort eller en enhet.',
  },
  newPassword: {
    link: 'Beställ nytt lösenord',
    title: 'Beställ nytt lösenord',
    lead: 'Ett tillfälligt lösenord skickas till din e-post, om användarnamnet finns.',
    what: 'Vad som händer sedan',
    once: 'Det tillfälliga lösenordet öppnar en gång och gäller i 72 timmar.',
    device: 'Kopplingen av din kodenhet finns kvar: dess kod frågas fortfarande.',
    card: 'Kopplingen av certifikatkortet tas bort. Koppla kortet på nytt när du har bytt lösenord.',
    sessions: 'Dina öppna sessioner avslutas när lösenordet skickas.',
    phone: 'Utan e-post: användarstödet hjälper per telefon dygnet runt.',
    submit: 'Beställ nytt lösenord',
    missing: 'Skriv ditt användarnamn',
    doneTitle: 'Beställningen är mottagen',
    done: 'Om användarnamnet finns är lösenordet i e-posten om några minuter. Svaret är alltid detsamma, så att ingen får reda på vem som använder tjänsten.',
    late: 'Om inget meddelande kommer, titta i skräpposten och ring sedan användarstödet.',
    back: 'Logga in',
    refused: 'Beställningen kunde inte göras',
  },
};
