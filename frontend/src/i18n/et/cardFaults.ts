import type { Texts } from '../fi';

export const cardFaults: Texts['cardLogin']['faults'] = {
  LOCAL_PERMISSION_DENIED: {
    wrong: 'Brauser ei lase seda lehte kaarditarkvara juurde.',
    fix: 'Lubage ühendus allpool oleva juhise järgi.',
  },
  SOFTWARE_NOT_FOUND: {
    wrong: 'Selles arvutis ei vasta ükski kaarditarkvara.',
    fix: 'Taaskäivitage kaarditarkvara või arvuti. Kui brauser küsis luba ja sulgesite küsimuse, proovige uuesti ja vajutage Luba.',
  },
  SOFTWARE_TOO_OLD: {
    wrong: 'Kaarditarkvara on liiga vana.',
    fix: 'Paigaldage kaarditarkvara uusim versioon või küsige seda tööandja IT-toelt.',
  },
  EXTENSION_NOT_FOUND: {
    wrong: 'Web eID selles brauseris ei vasta.',
    fix: 'Lülitage Web eID laiendus brauseris sisse ja kontrollige, et selle rakendus on paigaldatud.',
  },
  READER_NOT_FOUND: {
    wrong: 'Kaardilugejat ei leita.',
    fix: 'Ühendage lugeja lahti ja uuesti külge, vajadusel teise porti.',
  },
  CARD_NOT_FOUND: {
    wrong: 'Lugejas ei ole kaarti.',
    fix: 'Pange kaart lugejasse, kiip ees, ja oodake, kuni lugeja ikoon kaarti näitab.',
  },
  CERTIFICATE_NOT_FOUND: {
    wrong: 'Kaardil ei ole sisselogimise sertifikaati.',
    fix: 'Kontrollige, et kaart on õige ja aktiveeritud. Valige isikutuvastuse sertifikaat, mitte allkirjastamise oma.',
  },
  PIN_CANCELLED: {
    wrong: 'PIN-koodi ei sisestatud.',
    fix: 'Proovige uuesti ja sisestage isikutuvastuse kood (PIN1), kui kaarditarkvara seda küsib.',
  },
  PIN_LOCKED: {
    wrong: 'Isikutuvastuse kood (PIN1) on lukus.',
    fix: 'Avage see kaarditarkvaras aktiveerimiskoodiga (PUK). Kuidas, on kirjas juhistes.',
  },
  SOFTWARE_FAILED: {
    wrong: 'Kaarditarkvara teatas veast.',
    fix: 'Võtke kaart lugejast välja, pange tagasi ja proovige uuesti. Kui viga kordub, taaskäivitage kaarditarkvara.',
  },
  CHALLENGE_MISSING: {
    wrong: 'Sisselogimistaotlus ei kuulu sellele brauserile.',
    fix: 'Proovige uuesti. Lubage brauseris selle teenuse küpsised.',
  },
  CHALLENGE_EXPIRED: {
    wrong: 'Aeg sai otsa: PIN-kood tuleb sisestada kahe minuti jooksul.',
    fix: 'Proovige uuesti.',
  },
  CHALLENGE_USED: {
    wrong: 'Sama vastust on juba kasutatud.',
    fix: 'Proovige uuesti.',
  },
  PROOF_FORM: {
    wrong: 'Kaarditarkvara vastust ei saa lugeda.',
    fix: 'Paigaldage kaarditarkvara uusim versioon ja proovige uuesti.',
  },
  SIGNATURE_WRONG: {
    wrong: 'Kaardi vastus ei kuulu sellele teenusele.',
    fix: 'Kontrollige, et aadressiribal on selle teenuse aadress, ja proovige uuesti. Kui viga kordub, helistage kasutajatoele.',
  },
  ALGORITHM_NOT_ACCEPTED: {
    wrong: 'Kaarditarkvara allkirjastab viisil, mida ei võeta vastu.',
    fix: 'Paigaldage kaarditarkvara uusim versioon.',
  },
  TICKET_WRONG: {
    wrong: 'Brauseri sertifikaadist ei saadud kehtivat vastust.',
    fix: 'Proovige uuesti. Kui viga kordub, sulgege kõik brauseri aknad ja avage brauser uuesti.',
  },
  PROXY_NOT_TRUSTED: {
    wrong: 'Sertifikaat tuli teed pidi, mida teenus ei usalda.',
    fix: 'Helistage kasutajatoele: viga on võrgu seadetes, mitte kaardis.',
  },
  CERTIFICATE_NOT_SENT: {
    wrong: 'Brauser ei näidanud sertifikaati.',
    fix: 'Kontrollige, et kaart on lugejas. Sulgege kõik brauseri aknad, avage brauser uuesti ja valige küsimisel sertifikaat.',
  },
  PROTOCOL_OFF: {
    wrong: 'Teenus ei loe kaarte sel viisil.',
    fix: 'Valige muu viis kaardi lugemiseks.',
  },
  CERTIFICATE_FORM: {
    wrong: 'Sertifikaati ei saa lugeda.',
    fix: 'Proovige teist lugejat. Kui viga kordub, esitab registreerimispunkt kaardi kohta pretensiooni.',
  },
  ISSUER_NOT_TRUSTED: {
    wrong: 'Teenus ei usalda selle sertifikaadi väljaandjat.',
    fix: 'Kasutage tööandjalt saadud sertifikaadikaarti.',
  },
  CERTIFICATE_EXPIRED: {
    wrong: 'Sertifikaat on aegunud.',
    fix: 'Logige sisse muul lubatud viisil ja tellige uus kaart.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    wrong: 'Sertifikaat ei kehti veel.',
    fix: 'Oodake, kuni kehtivus algab. Testleht näitab, millest alates sertifikaat kehtib.',
  },
  CERTIFICATE_USAGE: {
    wrong: 'Sertifikaat ei ole sisselogimiseks.',
    fix: 'Valige isikutuvastuse sertifikaat, mitte allkirjastamise oma.',
  },
  CERTIFICATE_REVOKED: {
    wrong: 'Sertifikaat on tühistatud.',
    fix: 'Seda kaarti ei saa enam kasutada. Logige sisse muul lubatud viisil ja tellige uus kaart.',
  },
  REVOCATION_UNKNOWN: {
    wrong: 'Väljaandja ei vastanud, kas sertifikaat on tühistatud.',
    fix: 'Proovige veidi aja pärast uuesti või logige sisse muul lubatud viisil. Viga ei ole kaardis.',
  },
  KEY_WEAK: {
    wrong: 'Kaardi võti on liiga nõrk.',
    fix: 'Kaart on vana tüüpi: tellige uus kaart.',
  },
  CARD_NOT_LINKED: {
    wrong: 'Kaart ei ole seotud kellegi kontoga.',
    fix: 'Logige sisse muul lubatud viisil ja siduge kaart lehel Minu ligipääs. Kui tellisite uue parooli, eemaldati seos.',
  },
  CARD_NAMES_ANOTHER: {
    wrong: 'Kaardi sertifikaadil on teise inimese nimi.',
    fix: 'Kaardid on isiklikud: kasutage oma kaarti. Kui teie nimi on muutunud, vajate uut kaarti.',
  },
  CARD_OF_ANOTHER: {
    wrong: 'See kaart ei ole teiega seotud.',
    fix: 'Kasutage kaarti, mille te sidusite. Uus kaart seotakse pärast uue parooli tellimist.',
  },
  CARD_LINKED_ALREADY: {
    wrong: 'Teil on juba seotud kaart.',
    fix: 'Tellige uus parool: see eemaldab vana seose. Logige sellega sisse, vahetage see ja siduge uus kaart.',
  },
  METHOD_NOT_PERMITTED: {
    wrong: 'Tööandja ei luba kaardiga sisselogimist.',
    fix: 'Logige sisse muul lubatud viisil. Küsige oma organisatsiooni vastutavalt isikult.',
  },
};
