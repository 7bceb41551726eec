import type { Texts } from '../fi';

/** Each step of an advice: what to do or to tell, and how. */
export const adviceSteps: Texts['advice']['does'] = {
  UNLOCK_WITH_CODE: {
    title: 'Ava PIN aktiveerimiskoodiga',
    text: 'Pane kaart lugejasse ja oota, kuni lugeja ikoon näitab kaarti. Ava kaarditarkvara (või Näita seadmeid), vali Isikutuvastus ja õige objekt, seejärel Ava PIN. Kirjuta kirjas olev kood PUK-i ehk aktiveerimiskoodi väljale ja uus PIN kaks korda. Teade kinnitab avamist. Viis vale koodi lukustab kiibi jäädavalt.',
  },
  UNLOCK_WITH_PUK: {
    title: 'Ava PIN ümbrikus oleva PUK-iga',
    text: 'Ava ID-tarkvaras Minu eID, vali lukustatud PIN ja Ava. Sisesta ümbrikus olev PUK ja uus PIN kaks korda. Kolm vale PUK-i lukustab PUK-i.',
  },
  CHECK_PIN: {
    title: 'Kontrolli, kumb PIN on lukus',
    text: 'Vali kaarditarkvaras kummagi jaoks Kontrolli PIN-i. Vastus on: õige, vale koos alles jäänud katsetega või lukus.',
  },
  CHANGE_PIN: {
    title: 'Muuda PIN-i',
    text: 'Vali kaarditarkvaras Muuda PIN-i, kirjuta praegune üks kord ja uus kaks korda. Muuta saab ainult aktiveeritud kaardi PIN-i.',
  },
  CHANGE_PIN2_FIRST: {
    title: 'Muuda PIN2 enne esimest allkirja',
    text: 'Alates 17.11.2025 väljastatud kaardi PIN2 tuleb ID-tarkvaras ära muuta, enne kui kaardiga saab allkirjastada.',
  },
  VIEW_PUK_ONLINE: {
    title: 'Vaata PUK-i veebist',
    text: 'Logi teise tuvastusvahendiga Politsei- ja Piirivalveameti iseteenindusse ja vaata kaardi PUK-i. Uut ümbrikku ei tehta.',
  },
  CARD_HAS_NO_PINS: {
    title: 'Kaardil ei ole veel PIN-koode',
    text: 'PIN-koodid tekivad alles aktiveerimisel: aktiveerimata kaardil ei ole midagi avada ega muuta.',
  },
  ACTIVATE_CARD: {
    title: 'Aktiveeri kaart',
    text: 'Aktiveeri kaart kaarditarkvaras saadud koodiga. Mõtle ette välja kaks erinevat PIN-koodi: PIN1 tuvastab, PIN2 allkirjastab. Kumbki kirjutatakse kaks korda.',
  },
  KEEP_CODES_SAFE: {
    title: 'Hoia koodid turvaliselt',
    text: 'Ära ütle koode kellelegi ja ära hoia neid kaardiga koos. Ükski ametnik ei küsi neid telefoni ega e-kirja teel. PIN1 ja PIN2 olgu selgelt erinevad. Hoia kiri või ümbrik alles.',
  },
  ORDER_CODE_LETTER: {
    title: 'Telli aktiveerimiskoodi kiri',
    text: 'Klient tõendab isikut kehtiva passi või ID-kaardiga. Uues kirjas on sama aktiveerimiskood. Seda ei saa otse ametist tellida.',
  },
  ORDER_PUK_ENVELOPE: {
    title: 'Telli uus koodiümbrik',
    text: 'Valmistaja teeb uued PIN1-, PIN2- ja PUK-koodid ja toimetab need suletult teeninduspunkti.',
  },
  FETCH_ENVELOPE: {
    title: 'Ümbrikule tullakse ise järele',
    text: 'Klient võtab ümbriku punktist, isik kontrollitud ja allkirja vastu. Uued koodid laaditakse kaardile leti ääres ja kehtivad alles siis. Kaart kaasa.',
  },
  ORDER_NEW_CARD: {
    title: 'Telli uus kaart',
    text: 'Kaart saadetakse punkti ja antakse kliendile isiklikult üle. Uuel kaardil on oma koodid.',
  },
  OLD_CARD_OFF: {
    title: 'Vana kaart töötab seni',
    text: 'Vana kaart suletakse, kui uus on aktiveeritud, hiljemalt ööpäeva jooksul.',
  },
  GO_TO_POLICE: {
    title: 'Sellega tegeleb politsei',
    text: 'ID-kaardi ja selle koodid annab politsei. Registreerimispunkt saab ainult nõu anda.',
  },
  CHECK_TRACKING: {
    title: 'Vaata, kus tellimus on',
    text: 'Ava kaardi viimane tellimus: see näitab, kus saadetis on ja millal see lubati.',
  },
  CHECK_ADDRESS: {
    title: 'Kontrolli aadressi',
    text: 'Võrdle registri aadressi kliendi öelduga. Vale aadress parandatakse rahvastikuregistris; kiri võib minna ka töökohta või punkti.',
  },
  MARK_LETTER: {
    title: 'Märgi vana kiri',
    text: 'Märgi tellimuse kiri saabumata, rikutuks või tagastatuks. See jääb logisse.',
  },
  HANDED_OVER_IN_PERSON: {
    title: 'Aadress ei loe',
    text: 'Koodiümbrikke kliendile ei postitata: need antakse üle punktis.',
  },
  WAIT_FOR_CARD: {
    title: 'Oota kaarti',
    text: 'Kaart on valmimisel või teel. PIN-id ja koodid tulevad sellega.',
  },
  CANCEL_ORDER: {
    title: 'Tühista tellimus ja tee uus',
    text: 'Tühista tellimus, kui see veel õnnestub, ja telli õigete andmetega. Kui kaart on juba valmis, see tagastatakse ja tehakse uus.',
  },
  ASK_MAKER: {
    title: 'Küsi valmistajalt',
    text: 'Võta tellimuse numbriga ühendust isikustamiskeskusega.',
  },
  RECORD_ARRIVAL: {
    title: 'Märgi kaart saabunuks',
    text: 'Kui kaart on punktis, märgi see saabunuks. Siis saab selle üle anda.',
  },
  HAND_OVER_CARD: {
    title: 'Anna kaart üle',
    text: 'Kaart ootab punktis. Kontrolli isikut ja küsi allkiri. Kaardi tellija ei anna seda üksi üle.',
  },
  RECORD_ACTIVATION: {
    title: 'Märgi kaart aktiveerituks',
    text: 'Kui kaart aktiveeriti leti ääres ja keegi teine sellest ei teata, märgi see ära.',
  },
  SUSPEND_CARD: {
    title: 'Peata kaart',
    text: 'Peatatud kaart ei tööta, kuid selle saab uuesti kasutusele võtta.',
  },
  REINSTATE_CARD: {
    title: 'Võta kaart uuesti kasutusele',
    text: 'Kaart on peatatud. Kui põhjus on kadunud, taasta see enne kõike muud.',
  },
  REVOKE_CARD: {
    title: 'Tühista kaart',
    text: 'Tühista kaart kohe. Tühistatud kaarti ei saa enam kasutada.',
  },
  RETURN_CARD: {
    title: 'Võta vana kaart tagasi',
    text: 'Klient tagastab vana kaardi punkti, kus see rikutakse.',
  },
  REPORT_THEFT: {
    title: 'Soovita teha avaldus politseile',
    text: 'Vargusest teatatakse politseile. Tühistamine seda ei oota.',
  },
  CLEAN_CHIP: {
    title: 'Puhasta kiip',
    text: 'Pühi kaardi kiip pehme lapiga üle ja proovi uuesti.',
  },
  UPDATE_SOFTWARE: {
    title: 'Paigalda uusim lugejatarkvara',
    text: 'Paigalda kaardi- ja lugejatarkvara uusim versioon ja proovi uuesti.',
  },
  OTHER_WORKSTATION: {
    title: 'Proovi teist tööjaama',
    text: 'Kui kaart töötab seal, on viga tööjaamas või lugejas.',
  },
  OTHER_CARD: {
    title: 'Proovi samas lugejas teist kaarti',
    text: 'Kui ka teine kaart ei tööta, on viga lugejas.',
  },
  TEST_PAGE: {
    title: 'Proovi testlehte',
    text: 'Proovi kaarti testlehel: see näitab rida-realt, mis ei tööta.',
  },
  FILE_COMPLAINT: {
    title: 'Esita reklamatsioon',
    text: 'Punkt esitab valmistajale reklamatsiooni ja märgib, mida prooviti. Valmistaja vea korral on uus kaart tasuta.',
  },
  FETCH_CARD: {
    title: 'Too kaart ära',
    text: 'Kaart on alles: uut ei ole vaja.',
  },
  BACKUP_CARD: {
    title: 'Varukaart',
    text: 'Punkt saab väljastada varukaardi kuni kolmeks kuuks. Klient valib PIN-id leti ääres.',
  },
  BRING_BACKUP_CARD: {
    title: 'Too varukaart punkti',
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
