import type { Texts } from '../fi';

export const card: Texts['card'] = {
  holderTitle: 'Isiku kaardid',
  cards: 'Kaardid',
  noCards: 'Isikul ei ole kaarte.',
  noNumber: 'number antakse valmistamisel',
  title: 'Kaart {{number}}',
  titleNoNumber: 'Valmistatav kaart',
  number: 'Number',
  product: 'Kaardi liik',
  state: 'Olek',
  issued: 'Välja antud',
  expires: 'Kehtib',
  until: 'kuni {{date}}',
  organisation: 'Organisatsioon',
  lengths: 'PIN-koodid',
  lengthsText:
    'PIN1 {{pin1Min}}–{{pin1Max}} ja PIN2 {{pin2Min}}–{{pin2Max}} numbrit, aktiveerimiskood (PUK) {{codeDigits}} numbrit. PIN lukustub pärast {{pinTries}} ja kood pärast {{codeTries}} vale katset.',
  details: 'Kaardi andmed',
  address: 'Aadress',
  addressProtected: 'Turvakeeld: aadressi ei näidata. Post saadetakse kontaktaadressile.',
  language: 'Suhtluskeel',
  register: 'Registri andmed',
  identity: 'Isikusamasus',
  verify: 'Kontrolli isikusamasust',
  verifyAgain: 'Kontrolli uuesti',
  verifiedAt: 'Kontrollitud {{time}}: {{document}}, {{state}}',
  notVerified: 'Selle külastuse ajal ei ole kontrollitud',
  notVerifiedYet: 'Kontrollimata',
  visitOver: {
    title: 'Külastus ei ole avatud',
    text: 'Külastus lõppes või avasite vahepeal teise isiku. Avage see uuesti, otsides isiku üles, siis salvestatakse eesmärk.',
    find: 'Otsi isikut',
  },
  visitEnds: 'Külastus lõpeb kell {{time}}',
  purpose: 'Eesmärk',
  actions: 'Mida kaardiga teha saab',
  afterIdentity: 'Saab teha pärast isikusamasuse kontrolli',
  openActs: 'Seda saab teha',
  closedActs: 'Praegu ei saa teha ({{count}})',
  order: 'Telli',
  begin: 'Alusta',
  price: 'Hind',
  wrong: 'Selgita välja, mis on valesti',
  free: 'tasuta',
  noOrders: 'Kaardi kohta ei ole tellimusi.',
  letters: 'Kirjad',
  noLetters: 'Kaardi kohta ei ole kirju.',
  letter: 'Kiri',
  ordered: 'Tellitud',
  professional: {
    afterIdentity: 'Registrist saab uuesti küsida pärast isikusamasuse kontrolli.',
    ask: 'Küsi registrist uuesti',
    asking: 'Registrist küsitakse…',
    refused: 'Registrist ei küsitud',
    away: 'Tervishoiutöötajate register praegu ei vasta. Kehtib eelmine vastus.',
    askedAt: 'Vastus saadi {{time}}.',
    standing: {
      NOT_ASKED: 'Register ei ole veel kordagi vastanud.',
      HELD: 'Isikul on kehtiv kutseõigus.',
      RESTRICTED: 'Kutseõigus on piiratud.',
      ENDED: 'Kutseõigus on lõppenud.',
      NONE: 'Register ei tunne seda isikut.',
    },
  },
  care: {
    title: 'Enne tellimist',
    recentOrder_zero: 'Sama kaardi kohta on tellitud täna {{date}}. Küsige, kas kiri on juba teel.',
    recentOrder_one: 'Sama kaardi kohta on tellitud eile {{date}}. Küsige, kas kiri on juba teel.',
    recentOrder_other:
      'Sama kaardi kohta on tellitud {{count}} päeva eest, {{date}}. Küsige, kas kiri on juba teel.',
    addressChanged_zero:
      'Isiku aadress muutus täna {{date}}. Koju saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    addressChanged_one:
      'Isiku aadress muutus eile {{date}}. Koju saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    addressChanged_other:
      'Isiku aadress muutus {{count}} päeva eest, {{date}}. Koju saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    workChanged_zero:
      'Töökoha aadress muutus täna {{date}}. Töökohta saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    workChanged_one:
      'Töökoha aadress muutus eile {{date}}. Töökohta saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    workChanged_other:
      'Töökoha aadress muutus {{count}} päeva eest, {{date}}. Töökohta saadetav kiri ootab ooteaja lõppu; küsige, kas aadress on õige.',
    contactChanged_zero:
      'Turvakeelu kontaktaadress muutus täna {{date}}. Sinna saadetav kiri ootab ooteaja lõppu; veenduge aadressi õigsuses seda valjusti ütlemata.',
    contactChanged_one:
      'Turvakeelu kontaktaadress muutus eile {{date}}. Sinna saadetav kiri ootab ooteaja lõppu; veenduge aadressi õigsuses seda valjusti ütlemata.',
    contactChanged_other:
      'Turvakeelu kontaktaadress muutus {{count}} päeva eest, {{date}}. Sinna saadetav kiri ootab ooteaja lõppu; veenduge aadressi õigsuses seda valjusti ütlemata.',
    workplace_one:
      'Sellele töökohale on alates {{date}} tellitud üks koodikiri. Reeglistik hoiatab, kui neid on {{limit}}. Küsige, miks kiri töökohta tellitakse; kui midagi ei klapi, ärge tellige, vaid öelge vastutavale isikule.',
    workplace_other:
      'Sellele töökohale on alates {{date}} tellitud {{count}} koodikirja. Reeglistik hoiatab, kui neid on {{limit}}. Küsige, miks kiri töökohta tellitakse; kui midagi ei klapi, ärge tellige, vaid öelge vastutavale isikule.',
    expires_zero: 'Kaardi kehtivus lõpeb hiljemalt täna: {{date}}. Küsige, kas uus kaart oleks parem.',
    expires_one: 'Kaart aegub homme {{date}}. Küsige, kas uus kaart oleks parem.',
    expires_other: 'Kaart aegub {{count}} päeva pärast, {{date}}. Küsige, kas uus kaart oleks parem.',
    supersedes_one:
      'Kaardi kohta on üks kiri juba teel. Uus kiri asendab selle: trükkimata kiri tühistatakse, trükitud võib veel kohale jõuda.',
    supersedes_other:
      'Kaardi kohta on {{count}} kirja juba teel. Uus kiri asendab need: trükkimata kirjad tühistatakse, trükitud võivad veel kohale jõuda.',
    protected: 'Isikul on turvakeeld. Ärge öelge aadressi valjusti ega näidake ekraani teistele.',
    heed: 'Olen need asjad kliendiga läbi käinud',
    missing: 'Käige need asjad läbi ja märkige ruut',
  },
};
