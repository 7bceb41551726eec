/** Each step of an advice: what to do or to tell, and how. */
export const adviceSteps = {
  UNLOCK_WITH_CODE: {
    title: 'Avaa tunnusluku aktivointitunnusluvulla',
    text: 'Kirjoita kirjeen koodi PUK- eli aktivointitunnuslukukenttään ja uusi tunnusluku kahdesti. Ohjelma vahvistaa avaamisen. {{tries}} väärää koodia peräkkäin lukitsee sirun lopullisesti.',
  },
  UNLOCK_WITH_PUK: {
    title: 'Avaa PIN PUK-koodilla',
    text: 'Kirjoita PUK ja uusi PIN kahdesti. {{tries}} väärää PUK-koodia peräkkäin lukitsee PUK-koodin.',
  },
  CHECK_PIN: {
    title: 'Tarkista, kumpi tunnusluku on lukossa',
    text: 'Valitse korttiohjelmassa Tarkista PIN kummallekin. Vastaus on: oikein, väärin ja yrityksiä jäljellä, tai lukossa.',
  },
  CHANGE_PIN: {
    title: 'Vaihda tunnusluku',
    text: 'Valitse korttiohjelmassa Vaihda PIN, kirjoita nykyinen kerran ja uusi kahdesti.',
  },
  CHANGE_PIN2_FIRST: {
    title: 'Vaihda PIN2 ennen ensimmäistä allekirjoitusta',
    text: 'Tämän kortin PIN2 on vaihdettava, ennen kuin kortilla voi allekirjoittaa.',
  },
  VIEW_PUK_ONLINE: {
    title: 'Katso PUK verkosta',
    text: 'Uutta kuorta ei tehdä.',
  },
  CARD_HAS_NO_PINS: {
    title: 'Kortilla ei ole vielä tunnuslukuja',
    text: 'Tunnusluvut syntyvät vasta aktivoinnissa: korttia, jota ei ole aktivoitu, ei voi avata eikä vaihtaa sen tunnuslukua.',
  },
  ACTIVATE_CARD: {
    title: 'Aktivoi kortti',
    text: 'Kortti otetaan käyttöön korttiohjelmassa koodeilla, jotka sitä varten tulivat.',
  },
  KEEP_CODES_SAFE: {
    title: 'Pidä koodit turvassa',
    text: 'Älä kerro koodeja kenellekään äläkä säilytä niitä kortin kanssa. Kukaan viranomainen ei kysy niitä puhelimessa tai sähköpostissa. PIN1 ja PIN2 selvästi eri numerot. Säilytä kirje tai kuori.',
  },
  ORDER_CODE_LETTER: {
    title: 'Tilaa aktivointitunnuslukukirje',
    text: 'Asiakas todistaa henkilöllisyytensä voimassa olevalla passilla tai henkilökortilla. Uusi kirje sisältää saman aktivointitunnusluvun.',
  },
  ORDER_PUK_ENVELOPE: {
    title: 'Tilaa koodikuori',
    text: 'Kuori toimitetaan suljettuna pisteeseen ja luovutetaan asiakkaalle henkilökohtaisesti.',
  },
  FETCH_ENVELOPE: {
    title: 'Kuori noudetaan itse',
    text: 'Asiakas hakee kuoren pisteestä henkilöllisyys tarkistettuna ja allekirjoitusta vastaan. Uudet koodit ladataan kortille tiskillä; vasta sitten ne ovat voimassa. Kortti mukaan.',
  },
  ORDER_NEW_CARD: {
    title: 'Tilaa uusi kortti',
    text: 'Kortti toimitetaan pisteeseen ja luovutetaan asiakkaalle henkilökohtaisesti. Uudella kortilla on omat koodinsa.',
  },
  OLD_CARD_OFF: {
    title: 'Vanha kortti toimii siihen asti',
    text: 'Vanha kortti suljetaan, kun uusi on aktivoitu, viimeistään vuorokauden kuluttua.',
  },
  GO_TO_POLICE: {
    title: 'Asia hoidetaan poliisilla',
    text: 'Henkilökortin ja sen koodit antaa poliisi. Rekisteröintipiste voi vain neuvoa.',
  },
  CHECK_TRACKING: {
    title: 'Katso, missä tilaus on',
    text: 'Avaa kortin viimeisin tilaus: se kertoo, missä lähetys on ja milloin sen on luvattu tulla.',
  },
  CHECK_ADDRESS: {
    title: 'Tarkista osoite',
    text: 'Vertaa rekisterin osoitetta asiakkaan kertomaan. Väärä osoite korjataan rekisteriin.',
  },
  MARK_LETTER: {
    title: 'Merkitse vanha kirje',
    text: 'Merkitse tilauksen kirje saapumatta jääneeksi, vahingoittuneeksi tai palautuneeksi. Se jää lokiin.',
  },
  HANDED_OVER_IN_PERSON: {
    title: 'Osoitteella ei ole väliä',
    text: 'Koodeja ei postiteta asiakkaalle: kortti ja sen koodit luovutetaan pisteessä.',
  },
  WAIT_FOR_CARD: {
    title: 'Odota korttia',
    text: 'Kortti on tekeillä tai matkalla.',
  },
  CANCEL_ORDER: {
    title: 'Peruuta tilaus ja tee uusi',
    text: 'Peruuta tilaus, jos se vielä onnistuu, ja tilaa oikeilla tiedoilla. Jos kortti on jo tehty, se palautetaan ja tehdään uusi.',
  },
  CANCEL_FOR_GOOD: {
    title: 'Peruuta kortin tilaus',
    text: 'Peruuta tilaus, jos se vielä onnistuu. Uutta ei tilata. Jos kortti on jo tekeillä eikä tilausta voi perua, kortti suljetaan, kun se on lähetetty.',
  },
  ASK_MAKER: {
    title: 'Kysy valmistajalta',
    text: 'Ota yhteyttä yksilöintikeskukseen tilausnumerolla.',
  },
  RECORD_ARRIVAL: {
    title: 'Merkitse kortti saapuneeksi',
    text: 'Kun kortti on pisteessä, merkitse se saapuneeksi. Sitten sen voi luovuttaa.',
  },
  HAND_OVER_CARD: {
    title: 'Luovuta kortti',
    text: 'Kortti odottaa pisteessä. Tarkista henkilöllisyys ja pyydä allekirjoitus. Kortin tilaaja ei luovuta sitä yksin.',
  },
  RECORD_ACTIVATION: {
    title: 'Merkitse kortti aktivoiduksi',
    text: 'Jos kortti aktivoitiin tiskillä eikä tieto tule muualta, merkitse se.',
  },
  SUSPEND_CARD: {
    title: 'Keskeytä kortti',
    text: 'Keskeytetty kortti ei toimi, mutta sen voi ottaa takaisin käyttöön.',
  },
  REINSTATE_CARD: {
    title: 'Ota kortti takaisin käyttöön',
    text: 'Kortti on keskeytetty. Kun syy on poistunut, ota se käyttöön ennen muuta.',
  },
  REVOKE_CARD: {
    title: 'Sulje kortti',
    text: 'Sulje kortti heti. Suljettua korttia ei voi enää ottaa käyttöön.',
  },
  RETURN_CARD: {
    title: 'Pyydä vanha kortti takaisin',
    text: 'Asiakas palauttaa vanhan kortin pisteeseen, jossa se mitätöidään.',
  },
  REPORT_THEFT: {
    title: 'Neuvo tekemään rikosilmoitus',
    text: 'Varkaudesta tehdään ilmoitus poliisille. Sulkeminen ei odota sitä.',
  },
  CLEAN_CHIP: {
    title: 'Pyyhi siru',
    text: 'Pyyhi kortin siru pehmeällä kankaalla ja kokeile uudelleen.',
  },
  UPDATE_SOFTWARE: {
    title: 'Asenna uusin lukijaohjelmisto',
    text: 'Asenna kortti- ja lukijaohjelmiston uusin versio ja kokeile uudelleen.',
  },
  OTHER_WORKSTATION: {
    title: 'Kokeile toista työasemaa',
    text: 'Jos kortti toimii toisella työasemalla, vika on työasemassa tai lukijassa.',
  },
  OTHER_CARD: {
    title: 'Kokeile toista korttia samassa lukijassa',
    text: 'Jos toinenkaan kortti ei toimi, vika on lukijassa.',
  },
  TEST_PAGE: {
    title: 'Kokeile testisivua',
    text: 'Kokeile korttia testisivulla: se kertoo rivi riviltä, mikä ei toimi.',
  },
  FILE_COMPLAINT: {
    title: 'Tee reklamaatio',
    text: 'Piste tekee reklamaation sille, joka viasta vastaa, ja kirjaa, mitä on kokeiltu.',
  },
  FETCH_CARD: {
    title: 'Hae kortti',
    text: 'Kortti on tallessa: uutta ei tarvita.',
  },
  BACKUP_CARD: {
    title: 'Varakortti',
    text: 'Piste voi yksilöidä varakortin enintään kolmeksi kuukaudeksi. Asiakas valitsee tunnusluvut tiskillä.',
  },
  BRING_BACKUP_CARD: {
    title: 'Tuo varakortti pisteeseen',
    text: 'Varakortti tyhjennetään ja yksilöidään uudelleen; uudet tunnusluvut valitaan tiskillä.',
  },
  BACKUP_HAS_NO_CODE: {
    title: 'Varakortilla ei ole aktivointitunnuslukua',
    text: 'Kirjettä ei ole eikä tule: tunnusluvut valittiin tiskillä.',
  },
  CARD_HAS_ENDED: {
    title: 'Kortti ei ole enää voimassa',
    text: 'Tälle kortille ei tehdä enää kirjeitä eikä koodeja.',
  },
  NOTHING_TO_DO: {
    title: 'Mitään ei tarvitse tehdä',
    text: 'Kortti on henkilön oma eikä riipu työsuhteesta.',
  },
};
