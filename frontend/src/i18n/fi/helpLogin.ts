/** What officers need to know of their own login. */
export const helpLogin = {
  methods: {
    title: 'Kirjautumistavat',
    lead: 'Työnantajasi päättää, mitkä tavat ovat sallittuja.',
    points: [
      'Varmennekortti ja PIN. Kortilla kirjautuminen ei ole vielä käytössä tässä palvelussa.',
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
      'Linkitä sallittu laite: lue QR-koodi sovelluksella tai kirjoita tunnuslukulaitteen siemen.',
      'Vahvista kahdella peräkkäisellä koodilla ja kokeile koodia testisivulla.',
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
  newCard: {
    title: 'Uusi varmennekortti',
    lead: 'Linkitys on korttikohtainen: uusi kortti linkitetään uudelleen.',
    points: [
      'Tilaa uusi salasana: se poistaa vanhan kortin linkityksen.',
      'Kirjaudu väliaikaisella salasanalla ja vaihda se.',
      'Linkitä uusi kortti Omat tunnukset -sivulla, kun kortilla kirjautuminen on käytössä.',
    ],
  },
  cardFails: {
    title: 'Kortilla kirjautuminen ei onnistu',
    lead: 'Testaa ensin varmenne.',
    points: [
      'Toimiiko kortti ja sen varmenne kortinlukijassa? Kokeile kortin testisivua.',
      'Onko kortti linkitetty ohjeen mukaan Omat tunnukset -sivulla?',
      'Kokeile toista selainta.',
      'Jos mikään ei auta, ota yhteyttä käyttäjätukeen.',
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
