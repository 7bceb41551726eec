import type { Texts } from '../fi';

export const tell: Texts['tell'] = {
  title: 'Att meddela',
  why: 'De här personerna kunde inte nås per e-post. Ring eller skriv till dem och anteckna att de har fått veta.',
  refused: 'Meddelandet antecknades inte',
  protected: 'Spärrmarkering: namnet ser den registrerare som har rätt till det',
  earlierAddress: 'Meddela också till den tidigare hemadressen: {{rows}}',
  phone: 'Telefon: {{phone}}',
  kind: {
    CODE_ORDERED:
      'en kod till kortet beställdes {{day}}. Om personen inte bad om den, återkalla beställningen.',
    ADDRESS_CHANGED:
      'en adress dit koder kan skickas ändrades {{day}}. Kontrollera på annat sätt än med brev dit att personen känner till det.',
    CARD_UNCOLLECTED: 'kortet väntar på att hämtas.',
    CARD_UNACTIVATED: 'kortet har överlämnats men inte aktiverats.',
    RENEWAL_DUE: 'kortet går ut {{day}}. Ett nytt kan beställas nu.',
    CARD_ENDED: 'kortet togs ur bruk {{day}} när tidsfristen gick ut.',
    CONTACT_CHANGED:
      'kontaktuppgiften för meddelanden angavs eller ändrades {{day}}. Kontrollera med det tidigare numret eller med brev till adressen i registret att personen själv gjorde det.',
    CARD_ORDERED: 'ett nytt kort beställdes {{day}}. Om personen inte bad om det, avbryt beställningen.',
    CARD_PUT_OFF:
      'kortet spärrades {{day}}, tills vidare eller för gott. Kontrollera att begäran var personens eller arbetsgivarens.',
  },
  how: {
    PHONE: 'Jag ringde',
    LETTER: 'Jag skickade brev',
    IN_PERSON: 'Jag berättade på plats',
  },
};
