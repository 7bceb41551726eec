export const tell = {
  title: 'Kerrottavat ilmoitukset',
  why: 'Näille ihmisille ei voitu lähettää sähköpostia. Soita tai kirjoita heille, ja merkitse kerrotuksi.',
  refused: 'Ilmoitusta ei merkitty kerrotuksi',
  protected: 'Turvakielto: nimen näkee virkailija, jolla on siihen oikeus',
  earlierAddress: 'Kerro myös aiempaan kotiosoitteeseen: {{rows}}',
  phone: 'Puhelin: {{phone}}',
  kind: {
    CODE_ORDERED: 'kortin tunnusluku on tilattu {{day}}. Jos hän ei pyytänyt sitä, peru tilaus.',
    ADDRESS_CHANGED:
      'osoite, johon tunnuslukuja voidaan lähettää, on muuttunut {{day}}. Varmista muuten kuin kirjeellä sinne, että hän tietää siitä.',
    CARD_UNCOLLECTED: 'kortti odottaa noutoa.',
    CARD_UNACTIVATED: 'kortti on luovutettu, mutta sitä ei ole aktivoitu.',
    RENEWAL_DUE: 'kortti vanhenee {{day}}. Uuden voi tilata nyt.',
    CARD_ENDED: 'kortti poistettiin käytöstä {{day}} määräajan umpeuduttua.',
    CONTACT_CHANGED:
      'ilmoitusten yhteystieto on annettu tai muutettu {{day}}. Varmista aiemmasta numerosta tai kirjeellä rekisterissä olevaan osoitteeseen, että hän teki sen itse.',
    CARD_ORDERED: 'uusi kortti on tilattu {{day}}. Jos hän ei pyytänyt sitä, peru tilaus.',
    CARD_PUT_OFF:
      'kortti on suljettu tai sen käyttö keskeytetty {{day}}. Varmista, että pyyntö oli hänen tai työnantajan.',
  },
  how: {
    PHONE: 'Soitin',
    LETTER: 'Lähetin kirjeen',
    IN_PERSON: 'Kerroin kasvotusten',
  },
};
