import type { Texts } from '../fi';

/** How a step is done, in words of no country: where the rulebook has none of its own. */
export const adviceHow: Texts['advice']['how'] = {
  UNLOCK_WITH_CODE: 'Öppna kortprogrammet, välj den låsta PIN-koden och lås upp den.',
  UNLOCK_WITH_PUK: 'Öppna kortprogrammet, välj den låsta PIN-koden och lås upp den.',
  VIEW_PUK_ONLINE:
    'Kunden loggar in i kortutgivarens webbtjänst med en annan e-legitimation och ser kortets PUK-kod.',
};

/** What a step says of this card, where it depends on the card's rules. */
export const adviceWorded: Texts['advice']['worded'] = {
  WAIT_CODE_BY_POST:
    'Kortet tillverkas eller är på väg. Dess aktiveringskod kommer i ett eget brev, och kunden väljer PIN-koderna själv vid aktiveringen.',
  WAIT_CODES_WITH_CARD:
    'Kortet tillverkas eller är på väg. Dess koder kommer med kortet i ett förseglat kuvert.',
  ACTIVATE_WITH_CODE:
    'Aktivera kortet i kortprogrammet med aktiveringskoden i brevet. Tänk ut två olika PIN-koder i förväg: PIN1 identifierar, PIN2 undertecknar. Vardera skrivs två gånger.',
  ACTIVATE_WITH_ENVELOPE:
    'PIN1, PIN2 och PUK finns i det förseglade kuvertet som kom med kortet. Kortet tas i bruk med dem: PIN1 identifierar, PIN2 undertecknar. PIN-koderna kan bytas till egna.',
  CHANGE_PIN_ONCE_ACTIVE:
    'Välj Byt PIN i kortprogrammet, skriv den nuvarande en gång och den nya två gånger. Det går bara på ett aktiverat kort.',
  ENVELOPE_NEW_SET:
    'Tillverkaren gör nya PIN1-, PIN2- och PUK-koder och levererar dem förseglade till registreringsstället.',
  ENVELOPE_SAME_CODE:
    'Kuvertet innehåller kortets nuvarande PUK-kod på nytt. Det levereras förseglat till registreringsstället och överlämnas personligen.',
  ADDRESS_OF_LETTERS:
    'Jämför registrets adress med kundens uppgift. En felaktig adress rättas i befolkningsregistret; brevet kan också gå till arbetsplatsen eller stället.',
  ADDRESS_OF_NO_LETTER:
    'Jämför registrets adress med kundens uppgift. En felaktig adress rättas i registret; koder postas inte dit.',
  COMPLAIN_CARD_FILED:
    'Stället gör en reklamation till den som svarar för felet. Därefter är det nya kortet avgiftsfritt för kunden.',
  COMPLAIN_CARD_ACCEPTED:
    'Stället gör en reklamation till tillverkaren och antecknar vad som har provats. Det nya kortet är avgiftsfritt om tillverkaren godkänner reklamationen.',
  COMPLAIN_CODES_FILED:
    'Stället gör en reklamation till den som svarar för brevet eller kuvertet. Därefter är det nya brevet eller kuvertet avgiftsfritt för kunden.',
  COMPLAIN_CODES_ACCEPTED:
    'Stället gör en reklamation till den som svarar för brevet eller kuvertet. Det nya brevet eller kuvertet är avgiftsfritt om reklamationen godkänns.',
};
