import type * as Schema from '../../graphql/generated/graphql';

/** The auditor's work: what to look at, and up to where the log was looked through. */
export const auditReview = {
  title: 'Lokin tarkastus',
  lead: 'Poikkeamat, joita kannattaa katsoa, ja mihin asti loki on tarkastettu.',
  informs:
    'Poikkeamat vain kertovat: mikään niistä ei estä ketään tekemästä työtään, ja jokaiselle voi olla hyvä syy. Katso tapahtumat ja kysy tarvittaessa.',
  patterns: 'Poikkeamat',
  since: 'Etsitty ajalta {{since}} – {{until}}.',
  nothing: 'Ei löytynyt',
  found_one: 'Yksi löydös',
  found_other: '{{count}} löydöstä',
  evidence_one: 'Näytä tapahtuma',
  evidence_other: 'Näytä {{count}} tapahtumaa',
  evidenceOf: 'Tapahtumat',
  explain: {
    UNUSUAL_VOLUME:
      'Käyttäjä näki päivässä vähintään {{threshold}} henkilöä ja vähintään {{factor}} kertaa niin monta kuin hän itse tai pisteen muut yleensä. Syy voi olla ruuhka tai toisen sijaistaminen.',
    LOOK_WITHOUT_ACT:
      'Käyttäjä haki henkilöitä päivässä vähintään {{threshold}} kertaa, eikä kenellekään heistä avattu asiointia tunnin kuluessa. Syy voi olla puhelinneuvonta tai väärin kirjoitettu tunnus.',
    OUTSIDE_HOURS:
      'Tilaus tehtiin, kun rekisteröintipiste oli suljettu. Syy voi olla myöhään venynyt asiointi tai väärin merkitty aukioloaika.',
    CODES_TO_ONE_ADDRESS:
      'Samaan kotiosoitteeseen tilattiin koodit vähintään {{threshold}} henkilölle {{days}} päivän aikana. Syy voi olla perhe tai asuntola.',
    QUICK_IDENTITY_CHECK:
      'Henkilöllisyys todennettiin alle {{threshold}} sekunnissa asioinnin avaamisesta. Asiakirjaa ei yleensä ehdi katsoa niin nopeasti; syy voi olla, että se tarkistettiin jo ennen asioinnin avaamista.',
  } satisfies Record<Schema.AuditPatternKind, string>,
  finding: {
    UNUSUAL_VOLUME: '{{count}} henkilöä; tavallisesti {{own}}, pisteessä {{usual}}',
    LOOK_WITHOUT_ACT: '{{count}} hakua ilman asiointia',
    OUTSIDE_HOURS: 'Tilauksia suljettuna aikana: {{count}}',
    CODES_TO_ONE_ADDRESS: 'Henkilöitä samassa osoitteessa: {{count}}',
    QUICK_IDENTITY_CHECK: 'Todennus {{count}} sekunnissa',
  } satisfies Record<Schema.AuditPatternKind, string>,
  several: 'Useita käyttäjiä',
  up: 'Mihin asti tarkastettu',
  never: 'Lokia ei ole vielä tarkastettu.',
  upTo: 'Tarkastettu tapahtumaan {{size}} asti',
  left: 'Tarkastamatta {{size}} tapahtumaa allekirjoitetusta lokista.',
  leftNone: 'Koko allekirjoitettu loki on tarkastettu.',
  by: '{{name}}, {{time}}',
  somebody: 'Tarkastaja, jota ei enää tunneta',
  ownWait_one: 'Yksi tarkastajan oma tapahtuma odottaa toista tarkastajaa.',
  ownWait_other: '{{count}} tarkastajan omaa tapahtumaa odottaa toista tarkastajaa.',
  ownNone: 'Omat tapahtumatkin on tarkastanut joku toinen.',
  earlier: 'Aiemmat tarkastukset',
  note: 'Huomautus',
  mark: {
    title: 'Merkitse tarkastetuksi',
    text: 'Merkitset tarkastetuiksi allekirjoitetun lokin {{size}} ensimmäistä tapahtumaa. Merkintää ei voi perua.',
    own: 'Omia tapahtumiasi et voi tarkastaa: ne odottavat toista tarkastajaa.',
    note: 'Huomautus',
    noteHint: 'Vapaaehtoinen. Älä kirjoita henkilötietoja.',
    noteLong: 'Kirjoita enintään 1000 merkkiä.',
    submit: 'Merkitse tarkastetuksi',
    refused: 'Tarkastusta ei merkitty',
    done: 'Tarkastus on merkitty.',
    nothing: 'Uutta tarkastettavaa ei ole: olet jo tarkastanut koko allekirjoitetun lokin.',
    unsealed: 'Tarkastuksen voi merkitä vasta, kun loki on allekirjoitettu.',
  },
};
