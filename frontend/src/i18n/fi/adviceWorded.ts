import type * as Schema from '../../graphql/generated/graphql';

/** How a step is done, in words of no country: where the rulebook has none of its own. */
export const adviceHow = {
  UNLOCK_WITH_CODE: 'Avaa korttiohjelma, valitse lukittu tunnusluku ja avaa se.',
  UNLOCK_WITH_PUK: 'Avaa korttiohjelma, valitse lukittu PIN ja avaa se.',
  VIEW_PUK_ONLINE:
    'Asiakas kirjautuu kortin antajan verkkopalveluun toisella tunnistusvälineellä ja katsoo kortin PUK-koodin.',
} satisfies Partial<Record<Schema.AdviceCode, string>>;

/** What a step says of this card, where it depends on the card's rules. */
export const adviceWorded = {
  WAIT_CODE_BY_POST:
    'Kortti on tekeillä tai matkalla. Sen aktivointitunnusluku tulee omassa kirjeessään, ja asiakas valitsee tunnusluvut itse aktivoinnissa.',
  WAIT_CODES_WITH_CARD:
    'Kortti on tekeillä tai matkalla. Sen koodit tulevat kortin mukana suljetussa kuoressa.',
  ACTIVATE_WITH_CODE:
    'Aktivoi kortti korttiohjelmassa kirjeen aktivointitunnusluvulla. Keksi kaksi eri tunnuslukua etukäteen: PIN1 tunnistaa, PIN2 allekirjoittaa. Kumpikin kirjoitetaan kahdesti.',
  ACTIVATE_WITH_ENVELOPE:
    'PIN1, PIN2 ja PUK ovat suljetussa kuoressa, joka tuli kortin mukana. Kortti otetaan käyttöön niillä: PIN1 tunnistaa, PIN2 allekirjoittaa. PIN-koodit voi vaihtaa omiin.',
  CHANGE_PIN_ONCE_ACTIVE:
    'Valitse korttiohjelmassa Vaihda PIN, kirjoita nykyinen kerran ja uusi kahdesti. Vaihtaminen onnistuu vain aktivoidulla kortilla.',
  ENVELOPE_NEW_SET:
    'Valmistaja tekee uudet PIN1-, PIN2- ja PUK-koodit ja toimittaa ne suljettuna pisteeseen.',
  ENVELOPE_SAME_CODE:
    'Kuoressa on kortin nykyinen PUK-koodi uudelleen. Se toimitetaan suljettuna pisteeseen ja luovutetaan asiakkaalle henkilökohtaisesti.',
  ADDRESS_OF_LETTERS:
    'Vertaa rekisterin osoitetta asiakkaan kertomaan. Väärä osoite korjataan väestörekisteriin; kirje voi tulla myös työpaikalle tai pisteeseen.',
  ADDRESS_OF_NO_LETTER:
    'Vertaa rekisterin osoitetta asiakkaan kertomaan. Väärä osoite korjataan rekisteriin; koodeja ei postiteta siihen.',
  COMPLAIN_CARD_FILED:
    'Piste tekee reklamaation sille, joka viasta vastaa. Sen jälkeen uusi kortti on asiakkaalle maksuton.',
  COMPLAIN_CARD_ACCEPTED:
    'Piste tekee valmistajalle reklamaation ja kirjaa, mitä on kokeiltu. Uusi kortti on maksuton, jos valmistaja hyväksyy reklamaation.',
  COMPLAIN_CODES_FILED:
    'Piste tekee reklamaation sille, joka kirjeestä tai kuoresta vastaa. Sen jälkeen uusi kirje tai kuori on asiakkaalle maksuton.',
  COMPLAIN_CODES_ACCEPTED:
    'Piste tekee reklamaation sille, joka kirjeestä tai kuoresta vastaa. Uusi kirje tai kuori on maksuton, jos reklamaatio hyväksytään.',
} satisfies Record<Schema.AdviceWording, string>;
