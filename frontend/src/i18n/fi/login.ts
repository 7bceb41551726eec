export const login = {
  title: 'Kirjaudu sisään',
  lead: 'Rekisteröijän tunnuksilla: kortilla, tai salasanalla ja kertakäyttökoodilla.',
  userName: 'Käyttäjätunnus',
  password: 'Salasana',
  oneTimeCode: 'Kertakäyttökoodi',
  oneTimeCodeHint:
    '6 numeroa todennussovelluksesta tai tunnuslukulaitteesta. Jätä tyhjäksi, kun kirjaudut ensimmäistä kertaa.',
  submit: 'Kirjaudu',
  submitting: 'Kirjaudutaan',
  because: {
    expired: 'Istunto päättyi, koska palvelua ei käytetty. Tekemäsi tilaukset ovat tallessa.',
    locked: 'Työasema on lukittu ja asiointi suljettu. Ota korttisi mukaan, jos poistut.',
    cardOut: 'Kortti otettiin pois lukijasta: työasema on lukittu ja asiointi suljettu.',
    loggedOut: 'Olet kirjautunut ulos. Sulje selaimen kaikki ikkunat yhteiskäyttöisellä työasemalla.',
  },
  missing: {
    userName: 'Kirjoita käyttäjätunnus',
    password: 'Kirjoita salasana',
    oneTimeCode: 'Kirjoita kertakäyttökoodin 6 numeroa, tai jätä kenttä tyhjäksi ensimmäisellä kerralla',
  },
  refused: {
    title: 'Kirjautuminen ei onnistunut',
    LOGIN_FAILED:
      'Käyttäjätunnus, salasana tai koodi ei täsmää. Kirjoita seuraava koodi: samaa koodia ei voi käyttää kahdesti.',
    TEMPORARY:
      'Väliaikainen salasana avaa vain kerran ja enintään 72 tuntia. Jos se ei enää avaa, tilaa uusi salasana.',
    TOO_MANY_TRIES:
      'Yrityksiä oli liian monta. Voit yrittää uudelleen {{seconds}} sekunnin kuluttua. Tunnustasi ei ole lukittu.',
    UNAVAILABLE: 'Palvelu ei vastaa juuri nyt. Odota hetki ja yritä uudelleen.',
    UNREACHABLE: 'Palveluun ei saada yhteyttä. Tarkista verkkoyhteys.',
  },
  trouble: {
    title: 'Koodi ei kelpaa?',
    account: 'Valitse sovelluksesta tili, jonka nimi alkaa sanalla Sinetti.',
    clock: 'Aseta puhelimen kello ja aikavyöhyke automaattisiksi.',
    wait: 'Koodi on voimassa 30 sekuntia. Odota seuraava koodi ennen kuin kirjoitat.',
    browser: 'Kokeile toista selainta tai tyhjennä selaimen historia.',
    support:
      'Uusi puhelin tai poistettu sovellus: ota yhteyttä käyttäjätukeen. Linkityksen voi poistaa vain käyttäjätuki.',
    help: 'Lue kaikki ohjeet kirjautumisesta',
    test: 'Vertaa kelloa ja testaa kirjautumistapasi',
  },
  methods: {
    title: 'Kolme tapaa kirjautua',
    lead: 'Työnantajasi päättää, mitkä tavat ovat sallittuja. Omat tapasi näet, kun olet kirjautunut.',
    card: 'Varmennekortti ja PIN',
    cardText: 'Kortti lukijassa ja sen perustunnusluku (PIN1).',
    authenticator: 'Salasana ja todennussovellus',
    authenticatorText: 'Käyttäjätunnus, salasana ja koodi omasta puhelimestasi.',
    token: 'Salasana ja tunnuslukulaite',
    tokenText: 'Käyttäjätunnus, salasana ja koodi työnantajalta saadusta laitteesta.',
    first:
      'Ensimmäisellä kerralla: käyttäjätunnus ja väliaikainen salasana. Sen jälkeen vaihdat salasanan ja linkität kortin tai laitteen.',
  },
  newPassword: {
    link: 'Tilaa uusi salasana',
    title: 'Tilaa uusi salasana',
    lead: 'Väliaikainen salasana lähetetään sähköpostiisi, jos käyttäjätunnus on olemassa.',
    what: 'Mitä sitten tapahtuu',
    once: 'Väliaikainen salasana avaa kerran ja on voimassa 72 tuntia.',
    device: 'Koodilaitteen linkitys säilyy: sen koodi kysytään edelleen.',
    card: 'Varmennekortin linkitys poistuu. Linkitä kortti uudelleen, kun olet vaihtanut salasanan.',
    sessions: 'Avoimet istuntosi päättyvät, kun salasana lähtee.',
    phone: 'Ilman sähköpostia: käyttäjätuki auttaa puhelimessa ympäri vuorokauden.',
    submit: 'Tilaa uusi salasana',
    missing: 'Kirjoita käyttäjätunnus',
    doneTitle: 'Tilaus on vastaanotettu',
    done: 'Jos käyttäjätunnus on olemassa, salasana on sähköpostissa muutaman minuutin kuluttua. Vastaus on aina sama, jotta kukaan ei saa selville, ketkä palvelua käyttävät.',
    late: 'Jos viestiä ei tule, katso roskaposti ja soita sitten käyttäjätukeen.',
    back: 'Kirjaudu sisään',
    refused: 'Tilausta ei voitu tehdä',
  },
};
