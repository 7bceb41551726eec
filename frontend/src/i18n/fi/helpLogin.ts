/** What officers need to know of their own login. */
export const helpLogin = {
  methods: {
    title: 'Kirjautumistavat',
    lead: 'Työnantajasi päättää, mitkä tavat ovat sallittuja.',
    points: [
      'Varmennekortti ja perustunnusluku (PIN1). Kortti pannaan lukijaan ja luetaan työaseman korttiohjelmalla.',
      'Käyttäjätunnus, salasana ja kertakäyttökoodi todennussovelluksesta.',
      'Käyttäjätunnus, salasana ja kertakäyttökoodi ohjelmoitavasta tunnuslukulaitteesta.',
      'Omat tunnukset -sivulla näet, mitkä tavat ovat sinulle sallittuja ja miksi jokin ei ole.',
    ],
  },
  firstTime: {
    title: 'Ensimmäinen kirjautuminen',
    lead: 'Saat käyttäjätunnuksen ja väliaikaisen salasanan sähköpostilla tai paperilla.',
    points: [
      'Kirjaudu käyttäjätunnuksella ja väliaikaisella salasanalla. Jätä kertakäyttökoodi tyhjäksi.',
      'Väliaikainen salasana avaa vain kerran ja on voimassa 72 tuntia.',
      'Vaihda salasana: vähintään 12 merkkiä, ei yleinen eikä pelkkä nimi.',
      'Linkitä sallittu tapa: kortti, tai laite – lue QR-koodi sovelluksella tai kirjoita tunnuslukulaitteen siemen.',
      'Vahvista laite kahdella peräkkäisellä koodilla ja kokeile linkitettyä tapaa testisivulla.',
      'Mikään muu ei avaudu ennen kuin nämä on tehty. Jos työ jäi kesken yli 15 minuutiksi, kirjaudu uudelleen uudella salasanallasi ilman koodia. Jos se ei avaa, tilaa uusi salasana.',
    ],
  },
  whichApp: {
    title: 'Mikä sovellus tai laite käy?',
    lead: 'Mikä tahansa luotettava sovellus, joka noudattaa standardia. Virasto ei suosittele mitään tiettyä.',
    points: [
      'Organisaatiosi päättää, mitä sovellusta käytetään, saako yksityistä puhelinta käyttää vai annetaanko tunnuslukulaite.',
      'Sovellus, joka sinulla jo on, käy: lisää siihen tili.',
      'Sovellus on yhden henkilön, puhelimessa jota ei jaeta muiden kanssa.',
      'Tunnuslukulaitteen on oltava eri laite kuin se, jolla kirjaudut.',
      'Koodit noudattavat standardia: 6 numeroa, 30 sekuntia, SHA-1.',
    ],
  },
  codeTime: {
    title: 'Koodi on voimassa 30 sekuntia',
    lead: 'Älä kirjoita koodia, joka on vanhenemassa.',
    points: [
      'Sovellus näyttää, kuinka kauan koodi on vielä voimassa. Odota tarvittaessa seuraavaa.',
      'Sama koodi kelpaa vain kerran. Kun olet käyttänyt koodin, odota seuraavaa.',
      'Koodi kysytään kirjautuessa ja ennen erityisen tärkeitä toimia.',
    ],
  },
  codeRefused: {
    title: 'Koodi ei kelpaa',
    lead: 'Tarkista nämä järjestyksessä.',
    points: [
      'Oikea tili: sovelluksessa tilin nimi alkaa sanalla Sinetti.',
      'Puhelimen kello ja aikavyöhyke: aseta molemmat automaattisiksi. Testisivulla voit verrata kelloa palvelun kelloon.',
      'Toinen selain, tai tyhjennä selaimen historia.',
      'Jos mikään ei auta, ota yhteyttä käyttäjätukeen.',
    ],
  },
  newPhone: {
    title: 'Uusi puhelin tai tunnuslukulaite',
    lead: 'Linkitys säilyy, vaikka puhelin vaihtuu tai sovellus poistetaan. Vain käyttäjätuki poistaa sen.',
    points: [
      'Älä poista vanhaa sovellusta, ennen kuin uusi laite on linkitetty.',
      'Soita käyttäjätukeen. Henkilöllisyytesi tarkistetaan, ja tarkistukset kirjataan.',
      'Kun linkitys on poistettu, kirjaudu salasanalla ja linkitä uusi laite.',
      'Jos puhelin on kadonnut tai varastettu, soita heti: käyttäjätuki lopettaa myös avoimet istuntosi.',
    ],
  },
  cardLogin: {
    title: 'Kortilla kirjautuminen',
    lead: 'Kortti, lukija, korttiohjelma ja perustunnusluku (PIN1).',
    points: [
      'Linkitä kortti kerran Omat tunnukset -sivulla, jos työnantajasi sallii kortilla kirjautumisen.',
      'Pane kortti lukijaan ja paina kirjautumissivulla Kirjaudu kortilla.',
      'Jos selain kysyy, saako Sinetti ottaa yhteyden tämän laitteen sovelluksiin, paina Salli. Ilman lupaa sivu ei löydä korttiohjelmaa.',
      'Valitse tunnistautumisvarmenne ja anna perustunnusluku (PIN1) kahden minuutin kuluessa. Älä anna allekirjoitustunnuslukua (PIN2).',
      'Kun lähdet työaseman luota, ota kortti mukaan ja lukitse työasema.',
    ],
  },
  newCard: {
    title: 'Uusi varmennekortti',
    lead: 'Linkitys on korttikohtainen: uusi kortti linkitetään uudelleen.',
    points: [
      'Tilaa uusi salasana: se poistaa vanhan kortin linkityksen.',
      'Kirjaudu väliaikaisella salasanalla ja vaihda se.',
      'Linkitä uusi kortti Omat tunnukset -sivulla. Sen varmenteessa on oltava sinun nimesi.',
    ],
  },
  cardFails: {
    title: 'Kortilla kirjautuminen ei onnistu',
    lead: 'Testaa ensin varmenne.',
    points: [
      'Testaa ensin varmenne: avaa Toimiiko korttini? Sivulle ei tarvitse kirjautua. Se näyttää rivi riviltä, mikä on kunnossa ja mikä ei.',
      'Tee se, mitä viallisen rivin alla sanotaan.',
      'Selain ei päästä korttiohjelmaan: paina osoiterivin alussa olevaa kuvaketta, salli tämän laitteen sovellukset ja yritä uudelleen.',
      'Onko kortti linkitetty ohjeen mukaan Omat tunnukset -sivulla? Uuden salasanan tilaus poistaa linkityksen.',
      'Kokeile toista selainta. Sulje sitä ennen selaimen kaikki ikkunat: selain voi muistaa edellisen kortin.',
      'Jos mikään ei auta, soita käyttäjätukeen ja kerro rivillä näkyvä koodi, esimerkiksi K-106.',
    ],
  },
  sharedDesk: {
    title: 'Yhteiskäyttöinen työasema',
    lead: 'Yksi kortinlukija riittää, mutta tunnukset ovat aina omat.',
    points: [
      'Kun lähdet, kirjaudu ulos tai lukitse työasema ja ota korttisi mukaan.',
      'Älä anna korttiasi, salasanaasi tai koodiasi toiselle.',
      'Kortit ovat henkilökohtaisia. Pyydä omaasi esihenkilöltäsi.',
      'Palvelu lukitsee istunnon, kun sitä ei ole käytetty 15 minuuttiin. Siitä varoitetaan ennen.',
    ],
  },
  newPassword: {
    title: 'Uusi salasana',
    lead: 'Tilaa se kirjautumissivulta tai käyttäjätuesta, joka vastaa puhelimessa ympäri vuorokauden.',
    points: [
      'Valitse kirjautumissivulla Tilaa uusi salasana ja kirjoita käyttäjätunnuksesi.',
      'Väliaikainen salasana tulee sähköpostiin. Se avaa kerran ja on voimassa 72 tuntia.',
      'Koodilaitteen linkitys säilyy ja koodi kysytään edelleen. Varmennekortin linkitys poistuu.',
      'Vaihda väliaikainen salasana heti kirjauduttuasi.',
    ],
  },
  rights: {
    title: 'Käyttöoikeudet',
    lead: 'Käyttöoikeudet antaa organisaatiosi vastuuhenkilö.',
    points: [
      'Jos palvelu kertoo, ettei sinulla ole oikeutta, ota yhteyttä vastuuhenkilöön. Käyttäjätuki ei anna oikeuksia.',
      'Rekisteröijän oikeus vaatii voimassa olevan koulutuksen.',
      'Kukaan ei päätä omista oikeuksistaan: toinen henkilö hyväksyy ne.',
    ],
  },
};
