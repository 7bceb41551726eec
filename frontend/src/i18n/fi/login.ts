export const login = {
  title: 'Kirjaudu sisään',
  lead: 'Rekisteröijän tunnuksilla ja kertakäyttökoodilla.',
  userName: 'Käyttäjätunnus',
  password: 'Salasana',
  oneTimeCode: 'Kertakäyttökoodi',
  oneTimeCodeHint:
    '6 numeroa todennussovelluksesta tai tunnuslukulaitteesta. Jos koodi on vanhenemassa, odota seuraavaa.',
  submit: 'Kirjaudu',
  submitting: 'Kirjaudutaan',
  because: {
    expired: 'Istunto päättyi, koska palvelua ei käytetty. Tekemäsi tilaukset ovat tallessa.',
    locked: 'Työasema on lukittu ja asiointi suljettu. Ota korttisi mukaan, jos poistut.',
    loggedOut: 'Olet kirjautunut ulos. Sulje selaimen kaikki ikkunat yhteiskäyttöisellä työasemalla.',
  },
  missing: {
    userName: 'Kirjoita käyttäjätunnus',
    password: 'Kirjoita salasana',
    oneTimeCode: 'Kirjoita kertakäyttökoodin 6 numeroa',
  },
  refused: {
    title: 'Kirjautuminen ei onnistunut',
    LOGIN_FAILED:
      'Käyttäjätunnus, salasana tai koodi ei täsmää. Kirjoita seuraava koodi: samaa koodia ei voi käyttää kahdesti.',
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
      'Uusi puhelin, poistettu sovellus tai unohtunut salasana: ota yhteyttä käyttäjätukeen. Linkityksen voi poistaa vain käyttäjätuki.',
  },
};
