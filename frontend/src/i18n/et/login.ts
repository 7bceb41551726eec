import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Sisselogimine',
  lead: 'Registreerija kasutajanime ja ühekordse koodiga.',
  userName: 'Kasutajanimi',
  password: 'Parool',
  oneTimeCode: 'Ühekordne kood',
  oneTimeCodeHint:
    '6 numbrit autentimisrakendusest või paroolikalkulaatorist. Kui kood on aegumas, oodake järgmist.',
  submit: 'Logi sisse',
  submitting: 'Sisselogimine',
  because: {
    expired: 'Seanss lõppes, sest teenust ei kasutatud. Esitatud tellimused on alles.',
    locked: 'Töökoht on lukus ja külastus suletud. Lahkudes võtke oma kaart kaasa.',
    loggedOut: 'Olete välja logitud. Ühiskasutatavas töökohas sulgege kõik brauseri aknad.',
  },
  missing: {
    userName: 'Sisestage kasutajanimi',
    password: 'Sisestage parool',
    oneTimeCode: 'Sisestage ühekordse koodi 6 numbrit',
  },
  refused: {
    title: 'Sisselogimine ei õnnestunud',
    LOGIN_FAILED:
      'Kasutajanimi, parool või kood on vale. Sisestage järgmine kood: sama koodi ei saa kaks korda kasutada.',
    TOO_MANY_TRIES:
      'Katseid oli liiga palju. Uuesti saab proovida {{seconds}} sekundi pärast. Teie konto ei ole lukus.',
    UNAVAILABLE: 'Teenus praegu ei vasta. Oodake veidi ja proovige uuesti.',
    UNREACHABLE: 'Teenusega ei saa ühendust. Kontrollige võrguühendust.',
  },
  trouble: {
    title: 'Kood ei kehti?',
    account: 'Valige rakenduses konto, mille nimi algab sõnaga Sinetti.',
    clock: 'Seadke telefoni kell ja ajavöönd automaatseks.',
    wait: 'Kood kehtib 30 sekundit. Enne sisestamist oodake järgmist koodi.',
    browser: 'Proovige teist brauserit või kustutage brauseri ajalugu.',
    support:
      'Uus telefon, kustutatud rakendus või ununenud parool: pöörduge kasutajatoe poole. Seost saab eemaldada ainult kasutajatugi.',
  },
};
