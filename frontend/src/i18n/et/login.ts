import type { Texts } from '../fi';

export const login: Texts['login'] = {
  title: 'Sisselogimine',
  lead: 'Registreerija kontoga: kaardiga või parooli ja ühekordse koodiga.',
  userName: 'Kasutajanimi',
  password: 'Parool',
  oneTimeCode: 'Ühekordne kood',
  oneTimeCodeHint:
    '6 numbrit autentimisrakendusest või paroolikalkulaatorist. Esimesel sisselogimisel jätke tühjaks.',
  submit: 'Logi sisse',
  submitting: 'Sisselogimine',
  because: {
    expired: 'Seanss lõppes, sest teenust ei kasutatud. Esitatud tellimused on alles.',
    locked: 'Tööjaam on lukus ja külastus suletud. Lahkudes võtke oma kaart kaasa.',
    cardOut: 'Kaart võeti lugejast välja: tööjaam on lukus ja külastus suletud.',
    loggedOut: 'Olete välja logitud. Ühiskasutatavas tööjaamas sulgege kõik brauseri aknad.',
  },
  missing: {
    userName: 'Sisestage kasutajanimi',
    password: 'Sisestage parool',
    oneTimeCode: 'Sisestage ühekordse koodi 6 numbrit või jätke väli esimesel korral tühjaks',
  },
  refused: {
    title: 'Sisselogimine ei õnnestunud',
    LOGIN_FAILED:
      'Kasutajanimi, parool või kood on vale. Sisestage järgmine kood: sama koodi ei saa kaks korda kasutada.',
    TEMPORARY:
      'Ajutine parool avab ainult üks kord ja kõige rohkem 72 tunni jooksul. Kui see enam ei ava, tellige uus parool.',
    TOO_MANY_TRIES:
      'Katseid oli liiga palju. Uuesti saab proovida {{seconds}} sekundi pärast. Teie konto ei ole lukus.',
    UNAVAILABLE: 'Teenus praegu ei vasta. Oodake veidi ja proovige uuesti.',
    UNREACHABLE: 'Teenusega ei saa ühendust. Kontrollige võrguühendust.',
  },
  trouble: {
    title: 'Koodi ei võeta vastu?',
    account: 'Valige rakenduses konto, mille nimi algab sõnaga Sinetti.',
    clock: 'Seadke telefoni kell ja ajavöönd automaatseks.',
    wait: 'Kood kehtib 30 sekundit. Enne sisestamist oodake järgmist koodi.',
    browser: 'Proovige teist brauserit või kustutage brauseri ajalugu.',
    support:
      'Uus telefon või kustutatud rakendus: pöörduge kasutajatoe poole. Seost saab eemaldada ainult kasutajatugi.',
    help: 'Loe kõiki sisselogimise juhiseid',
    test: 'Võrdle kella ja kontrolli oma sisselogimist',
  },
  methods: {
    title: 'Kolm viisi sisse logida',
    lead: 'Tööandja otsustab, millised viisid on lubatud. Oma viise näete pärast sisselogimist.',
    card: 'Sertifikaadikaart ja PIN',
    cardText: 'Kaart lugejas ja selle isikutuvastuse kood (PIN1).',
    authenticator: 'Parool ja autentimisrakendus',
    authenticatorText: 'Kasutajanimi, parool ja kood teie enda telefonist.',
    token: 'Parool ja paroolikalkulaator',
    tokenText: 'Kasutajanimi, parool ja kood tööandjalt saadud seadmest.',
    first:
      'Esimesel korral: kasutajanimi ja ajutine parool. Seejärel vahetate parooli ja seote kaardi või seadme.',
  },
  newPassword: {
    link: 'Telli uus parool',
    title: 'Uue parooli tellimine',
    lead: 'Kui kasutajanimi on olemas, saadetakse ajutine parool teie e-postile.',
    what: 'Mis edasi saab',
    once: 'Ajutine parool avab üks kord ja kehtib 72 tundi.',
    device: 'Koodiseadme seos jääb alles: selle koodi küsitakse endiselt.',
    card: 'Sertifikaadikaardi seos eemaldatakse. Siduge kaart uuesti, kui olete parooli vahetanud.',
    sessions: 'Teie avatud seansid lõpevad, kui parool välja saadetakse.',
    phone: 'Ilma e-postita: kasutajatugi aitab telefoni teel ööpäev läbi.',
    submit: 'Telli uus parool',
    missing: 'Sisestage kasutajanimi',
    doneTitle: 'Tellimus on vastu võetud',
    done: 'Kui kasutajanimi on olemas, on parool mõne minuti pärast e-postis. Vastus on alati sama, et keegi ei saaks teada, kes teenust kasutavad.',
    late: 'Kui kirja ei tule, vaadake rämpsposti ja helistage siis kasutajatoele.',
    back: 'Logi sisse',
    refused: 'Tellimust ei saanud teha',
  },
};
