/** What is wrong, and what the officer can do about it, in plain words. */
export const cardFaults = {
  LOCAL_PERMISSION_DENIED: {
    wrong: 'Selain ei päästä tätä sivua korttiohjelmaan.',
    fix: 'Salli yhteys alla olevan ohjeen mukaan.',
  },
  SOFTWARE_NOT_FOUND: {
    wrong: 'Korttiohjelma ei vastaa tällä tietokoneella.',
    fix: 'Käynnistä korttiohjelma tai tietokone uudelleen. Jos selain kysyi lupaa ja suljit kysymyksen, yritä uudelleen ja paina Salli.',
  },
  SOFTWARE_TOO_OLD: {
    wrong: 'Korttiohjelma on liian vanha.',
    fix: 'Asenna korttiohjelman uusin versio tai pyydä sitä työnantajasi tietotuesta.',
  },
  EXTENSION_NOT_FOUND: {
    wrong: 'Web eID ei vastaa tässä selaimessa.',
    fix: 'Ota Web eID -laajennus käyttöön selaimessa ja tarkista, että sen sovellus on asennettu.',
  },
  READER_NOT_FOUND: {
    wrong: 'Kortinlukijaa ei löydy.',
    fix: 'Irrota lukija ja liitä se uudelleen, tarvittaessa toiseen liitäntään.',
  },
  CARD_NOT_FOUND: {
    wrong: 'Lukijassa ei ole korttia.',
    fix: 'Pane kortti lukijaan siru edellä ja odota, että lukijan kuvake näyttää kortin.',
  },
  CERTIFICATE_NOT_FOUND: {
    wrong: 'Kortilta ei löydy kirjautumisvarmennetta.',
    fix: 'Tarkista, että kortti on oikea ja aktivoitu. Valitse tunnistautumisvarmenne, älä allekirjoitusvarmennetta.',
  },
  PIN_CANCELLED: {
    wrong: 'Tunnuslukua ei annettu.',
    fix: 'Yritä uudelleen ja anna perustunnusluku (PIN1), kun korttiohjelma kysyy sitä.',
  },
  PIN_LOCKED: {
    wrong: 'Perustunnusluku on lukossa.',
    fix: 'Avaa se korttiohjelmassa aktivointitunnusluvulla (PUK). Ohjeissa kerrotaan, miten.',
  },
  SOFTWARE_FAILED: {
    wrong: 'Korttiohjelma ilmoitti virheestä.',
    fix: 'Ota kortti pois lukijasta, pane se takaisin ja yritä uudelleen. Jos virhe toistuu, käynnistä korttiohjelma uudelleen.',
  },
  CHALLENGE_MISSING: {
    wrong: 'Kirjautumispyyntö ei ole tämän selaimen.',
    fix: 'Yritä uudelleen. Salli selaimessa tämän palvelun evästeet.',
  },
  CHALLENGE_EXPIRED: {
    wrong: 'Aika loppui: tunnusluku on annettava kahdessa minuutissa.',
    fix: 'Yritä uudelleen.',
  },
  CHALLENGE_USED: {
    wrong: 'Sama vastaus on jo käytetty.',
    fix: 'Yritä uudelleen.',
  },
  PROOF_FORM: {
    wrong: 'Korttiohjelman vastausta ei voi lukea.',
    fix: 'Asenna korttiohjelman uusin versio ja yritä uudelleen.',
  },
  SIGNATURE_WRONG: {
    wrong: 'Kortin vastaus ei kuulu tähän palveluun.',
    fix: 'Tarkista, että osoiterivillä on tämän palvelun osoite, ja yritä uudelleen. Jos vika toistuu, soita käyttäjätukeen.',
  },
  ALGORITHM_NOT_ACCEPTED: {
    wrong: 'Korttiohjelma allekirjoittaa tavalla, jota ei hyväksytä.',
    fix: 'Asenna korttiohjelman uusin versio.',
  },
  TICKET_WRONG: {
    wrong: 'Selaimen varmenteesta ei saatu kelvollista vastausta.',
    fix: 'Yritä uudelleen. Jos vika toistuu, sulje selaimen kaikki ikkunat ja avaa selain uudelleen.',
  },
  PROXY_NOT_TRUSTED: {
    wrong: 'Varmenne tuli reittiä, johon palvelu ei luota.',
    fix: 'Soita käyttäjätukeen: vika on verkon asetuksissa, ei kortissa.',
  },
  CERTIFICATE_NOT_SENT: {
    wrong: 'Selain ei näyttänyt varmennetta.',
    fix: 'Tarkista, että kortti on lukijassa. Sulje selaimen kaikki ikkunat, avaa selain uudelleen ja valitse varmenne, kun sitä kysytään.',
  },
  PROTOCOL_OFF: {
    wrong: 'Palvelu ei lue korttia tällä tavalla.',
    fix: 'Valitse muu tapa lukea kortti.',
  },
  CERTIFICATE_FORM: {
    wrong: 'Varmennetta ei voi lukea.',
    fix: 'Kokeile toista lukijaa. Jos vika toistuu, rekisteröintipiste tekee kortista reklamaation.',
  },
  ISSUER_NOT_TRUSTED: {
    wrong: 'Varmenteen myöntäjä ei ole niiden joukossa, joihin palvelu luottaa.',
    fix: 'Käytä työnantajasi antamaa varmennekorttia.',
  },
  CERTIFICATE_EXPIRED: {
    wrong: 'Varmenne on vanhentunut.',
    fix: 'Kirjaudu toisella sallitulla tavalla ja tilaa uusi kortti.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    wrong: 'Varmenne ei ole vielä voimassa.',
    fix: 'Odota, että voimassaolo alkaa. Voimassaoloaika näkyy testisivulla.',
  },
  CERTIFICATE_USAGE: {
    wrong: 'Varmenne ei ole kirjautumista varten.',
    fix: 'Valitse tunnistautumisvarmenne, älä allekirjoitusvarmennetta.',
  },
  CERTIFICATE_REVOKED: {
    wrong: 'Varmenne on suljettu.',
    fix: 'Korttia ei voi enää käyttää. Kirjaudu toisella sallitulla tavalla ja tilaa uusi kortti.',
  },
  REVOCATION_UNKNOWN: {
    wrong: 'Myöntäjältä ei saatu tietoa, onko varmenne suljettu.',
    fix: 'Yritä hetken kuluttua uudelleen tai kirjaudu toisella sallitulla tavalla. Vika ei ole kortissa.',
  },
  KEY_WEAK: {
    wrong: 'Kortin avain on liian heikko.',
    fix: 'Kortti on vanhaa mallia: tilaa uusi kortti.',
  },
  CARD_NOT_LINKED: {
    wrong: 'Korttia ei ole linkitetty kenenkään tunnukseen.',
    fix: 'Kirjaudu toisella sallitulla tavalla ja linkitä kortti Omat tunnukset -sivulla. Jos tilasit uuden salasanan, linkitys poistui.',
  },
  CARD_NAMES_ANOTHER: {
    wrong: 'Kortin varmenteessa on toisen henkilön nimi.',
    fix: 'Kortit ovat henkilökohtaisia: käytä omaa korttiasi. Jos nimesi on muuttunut, tarvitset uuden kortin.',
  },
  CARD_OF_ANOTHER: {
    wrong: 'Tätä korttia ei ole linkitetty sinuun.',
    fix: 'Käytä sitä korttia, jonka linkitit. Uusi kortti linkitetään, kun olet tilannut uuden salasanan.',
  },
  CARD_LINKED_ALREADY: {
    wrong: 'Sinulla on jo linkitetty kortti.',
    fix: 'Tilaa uusi salasana: se poistaa vanhan linkityksen. Kirjaudu sillä, vaihda se ja linkitä uusi kortti.',
  },
  METHOD_NOT_PERMITTED: {
    wrong: 'Työnantajasi ei salli kortilla kirjautumista.',
    fix: 'Kirjaudu toisella sallitulla tavalla. Kysy organisaatiosi vastuuhenkilöltä.',
  },
};
