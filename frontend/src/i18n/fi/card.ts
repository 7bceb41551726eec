export const card = {
  holderTitle: 'Henkilön kortit',
  cards: 'Kortit',
  noCards: 'Henkilöllä ei ole kortteja.',
  noNumber: 'numero tulee valmistuksessa',
  title: 'Kortti {{number}}',
  titleNoNumber: 'Valmistettava kortti',
  number: 'Numero',
  product: 'Korttityyppi',
  state: 'Tila',
  issued: 'Myönnetty',
  expires: 'Voimassa',
  until: '{{date}} asti',
  organisation: 'Organisaatio',
  lengths: 'Tunnusluvut',
  lengthsText:
    'PIN1 {{pin1Min}}–{{pin1Max}} ja PIN2 {{pin2Min}}–{{pin2Max}} numeroa, aktivointitunnusluku (PUK) {{codeDigits}} numeroa. PIN lukkiutuu {{pinTries}} ja koodi {{codeTries}} väärän yrityksen jälkeen.',
  details: 'Kortin tiedot',
  address: 'Osoite',
  addressProtected: 'Turvakielto: osoitetta ei näytetä. Posti lähtee yhteysosoitteeseen.',
  language: 'Asiointikieli',
  register: 'Rekisterin tiedot',
  identity: 'Henkilöllisyys',
  verify: 'Todenna henkilöllisyys',
  verifyAgain: 'Todenna uudelleen',
  verifiedAt: 'Todennettu {{time}}: {{document}}, {{state}}',
  notVerified: 'Ei todennettu tässä asioinnissa',
  notVerifiedYet: 'Todentamatta',
  visitOver: {
    title: 'Asiointi ei ole auki',
    text: 'Asiointi päättyi tai avasit välillä toisen henkilön. Avaa se uudelleen hakemalla henkilö, niin käyttötarkoitus kirjataan.',
    find: 'Hae henkilö',
  },
  visitEnds: 'Asiointi päättyy {{time}}',
  purpose: 'Käyttötarkoitus',
  actions: 'Mitä kortille voi tehdä',
  afterIdentity: 'Voi tehdä, kun henkilöllisyys on todennettu',
  openActs: 'Nämä voi tehdä',
  closedActs: 'Ei nyt mahdollista ({{count}})',
  order: 'Tilaa',
  begin: 'Aloita',
  price: 'Hinta',
  wrong: 'Selvitä, mikä on vialla',
  free: 'maksuton',
  noOrders: 'Kortille ei ole tilauksia.',
  letters: 'Kirjeet',
  noLetters: 'Kortille ei ole kirjeitä.',
  letter: 'Kirje',
  ordered: 'Tilattu',
  professional: {
    afterIdentity: 'Rekisteristä voi kysyä uudelleen, kun henkilöllisyys on todennettu.',
    ask: 'Kysy rekisteristä uudelleen',
    asking: 'Kysytään rekisteristä…',
    refused: 'Rekisteristä ei kysytty',
    away: 'Ammattihenkilörekisteri ei vastaa juuri nyt. Edellinen vastaus on voimassa.',
    askedAt: 'Vastaus saatu {{time}}.',
    standing: {
      NOT_ASKED: 'Rekisteri ei ole vastannut vielä kertaakaan.',
      HELD: 'Henkilöllä on voimassa oleva ammattioikeus.',
      RESTRICTED: 'Ammattioikeutta on rajoitettu.',
      ENDED: 'Ammattioikeus on päättynyt.',
      NONE: 'Rekisteri ei tunne henkilöä.',
    },
  },
  care: {
    title: 'Huomaa ennen tilausta',
    recentOrder_zero: 'Tälle kortille on tehty tilaus tänään {{date}}. Kysy, onko kirje jo matkalla.',
    recentOrder_one: 'Tälle kortille on tehty tilaus eilen {{date}}. Kysy, onko kirje jo matkalla.',
    recentOrder_other:
      'Tälle kortille on tehty tilaus {{count}} päivää sitten, {{date}}. Kysy, onko kirje jo matkalla.',
    addressChanged_zero:
      'Henkilön osoite on vaihtunut tänään {{date}}. Kotiin lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    addressChanged_one:
      'Henkilön osoite on vaihtunut eilen {{date}}. Kotiin lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    addressChanged_other:
      'Henkilön osoite on vaihtunut {{count}} päivää sitten, {{date}}. Kotiin lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    workChanged_zero:
      'Työpaikan osoite on vaihtunut tänään {{date}}. Työpaikalle lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    workChanged_one:
      'Työpaikan osoite on vaihtunut eilen {{date}}. Työpaikalle lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    workChanged_other:
      'Työpaikan osoite on vaihtunut {{count}} päivää sitten, {{date}}. Työpaikalle lähtevä kirje odottaa varoajan; kysy, onko osoite oikein.',
    contactChanged_zero:
      'Turvakiellon yhteysosoite on vaihtunut tänään {{date}}. Sinne lähtevä kirje odottaa varoajan; varmista, että osoite on oikein, sanomatta sitä ääneen.',
    contactChanged_one:
      'Turvakiellon yhteysosoite on vaihtunut eilen {{date}}. Sinne lähtevä kirje odottaa varoajan; varmista, että osoite on oikein, sanomatta sitä ääneen.',
    contactChanged_other:
      'Turvakiellon yhteysosoite on vaihtunut {{count}} päivää sitten, {{date}}. Sinne lähtevä kirje odottaa varoajan; varmista, että osoite on oikein, sanomatta sitä ääneen.',
    workplace_one:
      'Tälle työpaikalle on tilattu yksi tunnuslukukirje {{date}} jälkeen. Sääntökirja varoittaa, kun niitä on {{limit}}. Kysy, miksi kirje tilataan työpaikalle; jos jokin ei täsmää, älä tilaa vaan kerro vastuuhenkilölle.',
    workplace_other:
      'Tälle työpaikalle on tilattu {{count}} tunnuslukukirjettä {{date}} jälkeen. Sääntökirja varoittaa, kun niitä on {{limit}}. Kysy, miksi kirje tilataan työpaikalle; jos jokin ei täsmää, älä tilaa vaan kerro vastuuhenkilölle.',
    expires_zero:
      'Kortin voimassaolo päättyy viimeistään tänään: {{date}}. Kysy, olisiko uusi kortti parempi.',
    expires_one: 'Kortti vanhenee huomenna {{date}}. Kysy, olisiko uusi kortti parempi.',
    expires_other: 'Kortti vanhenee {{count}} päivän kuluttua, {{date}}. Kysy, olisiko uusi kortti parempi.',
    supersedes_one:
      'Kortille on jo yksi kirje kesken. Uusi kirje korvaa sen: painamaton perutaan, painettu voi vielä tulla perille.',
    supersedes_other:
      'Kortille on jo {{count}} kirjettä kesken. Uusi kirje korvaa ne: painamattomat perutaan, painetut voivat vielä tulla perille.',
    protected: 'Henkilöllä on turvakielto. Älä sano osoitetta ääneen äläkä näytä näyttöä muille.',
    heed: 'Olen käynyt nämä asiat läpi asiakkaan kanssa',
    missing: 'Käy huomattavat asiat läpi ja rastita ruutu',
  },
};
