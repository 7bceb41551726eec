export const ui = {
  timeline: {
    past: 'Tehty',
    now: 'Meneillään',
    expected: 'Odotettavissa',
    late: 'Myöhässä',
    failed: 'Keskeytynyt',
  },
  stepper: { label: 'Vaiheet', step: 'Vaihe {{step}}/{{steps}}: ' },
  holderBar: 'Palveltava henkilö',
  waiting: 'Haetaan tietoja…',
  change: 'Muuta',
  more: 'Näytä lisää',
  yes: 'Kyllä',
  no: 'Ei',
  errors: {
    title_one: 'Tarkista yksi kohta',
    title_other: 'Tarkista {{count}} kohtaa',
  },
  refused: {
    title: 'Tätä ei voi tehdä',
    rule: 'Sääntö',
    source: 'Lähde',
    why: 'Sääntö ja sen lähde',
  },
  fault: {
    reference: 'Kerro käyttäjätuelle viite',
    retry: 'Yritä uudelleen',
    NOT_FOUND: {
      title: 'Tietoa ei löydy',
      advice: 'Tunnus on väärä tai tieto ei kuulu rekisteröintipisteellesi. Hae se uudelleen.',
    },
    FORBIDDEN: {
      title: 'Sinulla ei ole oikeutta tähän',
      advice: 'Oikeudet antaa rekisteröintipisteesi vastuuhenkilö.',
    },
    CONFLICT: {
      title: 'Joku muutti tietoja juuri',
      advice: 'Lataa sivu uudelleen ja tarkista tiedot, ennen kuin jatkat.',
    },
    INVALID: {
      title: 'Palvelu ei ymmärtänyt tietoja',
      advice: 'Mitään ei tallennettu. Tarkista, mitä kirjoitit, ja yritä uudelleen.',
    },
    TOO_MANY: {
      title: 'Liian monta toimintoa lyhyessä ajassa',
      advice: 'Odota {{seconds}} sekuntia ja yritä uudelleen. Mitään ei tallennettu.',
    },
    STEP_UP: {
      title: 'Tätä ei tehty',
      advice: 'Toiminto vaatii uuden kertakäyttökoodin. Yritä uudelleen ja vahvista koodilla.',
    },
    UNAVAILABLE: {
      title: 'Palvelu ei vastaa juuri nyt',
      advice: 'Mitään ei kadonnut: odota hetki ja yritä uudelleen. Samaa tilausta ei tehdä kahdesti.',
    },
    UNREACHABLE: {
      title: 'Palveluun ei saada yhteyttä',
      advice: 'Tarkista verkkoyhteys ja yritä uudelleen. Samaa tilausta ei tehdä kahdesti.',
    },
    FAULT: {
      title: 'Palvelussa tapahtui virhe',
      advice: 'Virhe on kirjattu. Yritä uudelleen; jos se toistuu, ota yhteyttä käyttäjätukeen.',
    },
  },
};
