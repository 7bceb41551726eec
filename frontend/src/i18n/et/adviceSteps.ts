import type { Texts } from '../fi';

/** Each step of an advice: what to do or to tell, and how. */
export const adviceSteps: Texts['advice']['does'] = {
  UNLOCK_WITH_CODE: {
    title: 'Avage PIN aktiveerimiskoodiga',
    text: 'Kirjutage kirjas olev kood PUK-i ehk aktiveerimiskoodi väljale ja uus PIN kaks korda. Teade kinnitab avamist. {{tries}} järjestikust vale koodi lukustab kiibi jäädavalt.',
  },
  UNLOCK_WITH_PUK: {
    title: 'Avage PIN PUK-iga',
    text: 'Sisestage PUK ja uus PIN kaks korda. {{tries}} järjestikust vale PUK-i lukustab PUK-i.',
  },
  CHECK_PIN: {
    title: 'Kontrollige, kumb PIN on lukus',
    text: 'Valige kaarditarkvaras kummagi jaoks Kontrolli PIN-i. Vastus on: õige, vale koos alles jäänud katsetega või lukus.',
  },
  CHANGE_PIN: {
    title: 'Muutke PIN-i',
    text: 'Valige kaarditarkvaras Muuda PIN-i, kirjutage praegune üks kord ja uus kaks korda.',
  },
  CHANGE_PIN2_FIRST: {
    title: 'Muutke PIN2 enne esimest allkirja',
    text: 'Selle kaardi PIN2 tuleb ära muuta, enne kui kaardiga saab allkirjastada.',
  },
  VIEW_PUK_ONLINE: {
    title: 'Vaadake PUK-i veebist',
    text: 'Uut ümbrikku ei tehta.',
  },
  CARD_HAS_NO_PINS: {
    title: 'Kaardil ei ole veel PIN-koode',
    text: 'PIN-koodid tekivad alles aktiveerimisel: aktiveerimata kaardil ei ole midagi avada ega muuta.',
  },
  ACTIVATE_CARD: {
    title: 'Aktiveerige kaart',
    text: 'Kaart võetakse kaarditarkvaras kasutusele koodidega, mis selle jaoks tulid.',
  },
  KEEP_CODES_SAFE: {
    title: 'Hoidke koode turvaliselt',
    text: 'Ärge öelge koode kellelegi ega hoidke neid kaardiga koos. Ükski ametnik ei küsi neid telefoni ega e-kirja teel. PIN1 ja PIN2 olgu selgelt erinevad. Hoidke kiri või ümbrik alles.',
  },
  ORDER_CODE_LETTER: {
    title: 'Tellige aktiveerimiskoodi kiri',
    text: 'Klient tõendab isikut kehtiva passi või ID-kaardiga. Uues kirjas on sama aktiveerimiskood.',
  },
  ORDER_PUK_ENVELOPE: {
    title: 'Tellige PIN-ümbrik',
    text: 'Ümbrik toimetatakse suletult registreerimispunkti ja antakse kliendile isiklikult üle.',
  },
  FETCH_ENVELOPE: {
    title: 'Ümbrikule tullakse ise järele',
    text: 'Klient võtab ümbriku punktist, kontrollitud isikusamasusega ja allkirja vastu. Uued koodid laaditakse kaardile leti ääres ja kehtivad alles siis. Kaart kaasa.',
  },
  ORDER_NEW_CARD: {
    title: 'Tellige uus kaart',
    text: 'Kaart saadetakse punkti ja antakse kliendile isiklikult üle. Uuel kaardil on oma koodid.',
  },
  OLD_CARD_OFF: {
    title: 'Vana kaart töötab seni',
    text: 'Vana kaart tunnistatakse kehtetuks, kui uus on aktiveeritud, hiljemalt ööpäeva jooksul.',
  },
  GO_TO_POLICE: {
    title: 'Sellega tegeleb politsei',
    text: 'ID-kaardi ja selle koodid annab politsei. Registreerimispunkt saab ainult nõu anda.',
  },
  CHECK_TRACKING: {
    title: 'Vaadake, kus tellimus on',
    text: 'Avage kaardi viimane tellimus: see näitab, kus saadetis on ja millal see lubati.',
  },
  CHECK_ADDRESS: {
    title: 'Kontrollige aadressi',
    text: 'Võrrelge registri aadressi kliendi öelduga. Vale aadress parandatakse registris.',
  },
  MARK_LETTER: {
    title: 'Märkige vana kiri',
    text: 'Märkige tellimuse kiri saabumata jäänuks, kahjustatuks või tagastatuks. See jääb logisse.',
  },
  HANDED_OVER_IN_PERSON: {
    title: 'Aadress ei loe',
    text: 'Koode kliendile ei postitata: kaart ja selle koodid antakse üle punktis.',
  },
  WAIT_FOR_CARD: {
    title: 'Oodake kaarti',
    text: 'Kaart on valmimisel või teel.',
  },
  CANCEL_ORDER: {
    title: 'Tühistage tellimus ja esitage uus',
    text: 'Tühistage tellimus, kui see veel õnnestub, ja tellige õigete andmetega. Kui kaart on juba valmis, see tagastatakse ja tehakse uus.',
  },
  CANCEL_FOR_GOOD: {
    title: 'Tühistage kaardi tellimus',
    text: 'Tühistage tellimus, kui see veel õnnestub. Uut ei tellita. Kui kaarti juba tehakse ja tellimust ei saa enam tühistada, tunnistatakse kaart kehtetuks, kui see on teele pandud.',
  },
  ASK_MAKER: {
    title: 'Küsige tootjalt',
    text: 'Pöörduge tellimuse numbriga isikustamiskeskuse poole.',
  },
  RECORD_ARRIVAL: {
    title: 'Märkige kaart saabunuks',
    text: 'Kui kaart on punktis, märkige see saabunuks. Siis saab selle üle anda.',
  },
  HAND_OVER_CARD: {
    title: 'Andke kaart üle',
    text: 'Kaart ootab punktis. Kontrollige isikusamasust ja küsige allkiri. Kaardi tellija ei anna seda üksi üle.',
  },
  RECORD_ACTIVATION: {
    title: 'Märkige kaart aktiveerituks',
    text: 'Kui kaart aktiveeriti leti ääres ja keegi teine sellest ei teata, märkige see ära.',
  },
  SUSPEND_CARD: {
    title: 'Peatage kaart',
    text: 'Peatatud kaart ei tööta, kuid selle saab uuesti kasutusele võtta.',
  },
  REINSTATE_CARD: {
    title: 'Võtke kaart uuesti kasutusele',
    text: 'Kaart on peatatud. Kui põhjus on kadunud, taastage selle kehtivus enne kõike muud.',
  },
  REVOKE_CARD: {
    title: 'Tunnistage kaart kehtetuks',
    text: 'Tunnistage kaart kohe kehtetuks. Kehtetuks tunnistatud kaarti ei saa enam kasutada.',
  },
  RETURN_CARD: {
    title: 'Võtke vana kaart tagasi',
    text: 'Klient tagastab vana kaardi punkti, kus see hävitatakse.',
  },
  REPORT_THEFT: {
    title: 'Soovitage teha avaldus politseile',
    text: 'Vargusest teatatakse politseile. Kehtetuks tunnistamine seda ei oota.',
  },
  CLEAN_CHIP: {
    title: 'Puhastage kiip',
    text: 'Pühkige kaardi kiip pehme lapiga üle ja proovige uuesti.',
  },
  UPDATE_SOFTWARE: {
    title: 'Paigaldage uusim lugejatarkvara',
    text: 'Paigaldage kaardi- ja lugejatarkvara uusim versioon ja proovige uuesti.',
  },
  OTHER_WORKSTATION: {
    title: 'Proovige teist tööjaama',
    text: 'Kui kaart töötab seal, on viga tööjaamas või lugejas.',
  },
  OTHER_CARD: {
    title: 'Proovige samas lugejas teist kaarti',
    text: 'Kui ka teine kaart ei tööta, on viga lugejas.',
  },
  TEST_PAGE: {
    title: 'Proovige testlehte',
    text: 'Proovige kaarti testlehel: see näitab rida-realt, mis ei tööta.',
  },
  FILE_COMPLAINT: {
    title: 'Esitage pretensioon',
    text: 'Punkt esitab pretensiooni sellele, kes vea eest vastutab, ja märgib, mida prooviti.',
  },
  FETCH_CARD: {
    title: 'Tooge kaart ära',
    text: 'Kaart on alles: uut ei ole vaja.',
  },
  BACKUP_CARD: {
    title: 'Varukaart',
    text: 'Punkt saab väljastada varukaardi kuni kolmeks kuuks. Klient valib PIN-id leti ääres.',
  },
  BRING_BACKUP_CARD: {
    title: 'Tooge varukaart punkti',
    text: 'Varukaart tühjendatakse ja väljastatakse uuesti; uued PIN-id valitakse leti ääres.',
  },
  BACKUP_HAS_NO_CODE: {
    title: 'Varukaardil ei ole aktiveerimiskoodi',
    text: 'Kirja ei ole ega tule: PIN-id valiti leti ääres.',
  },
  CARD_HAS_ENDED: {
    title: 'Kaart ei kehti enam',
    text: 'Sellele kaardile kirju ega koode enam ei tehta.',
  },
  NOTHING_TO_DO: {
    title: 'Midagi ei ole vaja teha',
    text: 'Kaart on inimese oma ega sõltu töösuhtest.',
  },
};
