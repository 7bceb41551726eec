import type { Texts } from '../fi';

export const remedies: Texts['remedies'] = {
  ORDER_NEW_CARD: 'Beställ ett nytt kort.',
  ORDER_CODE_LETTER: 'Beställ ett nytt brev med aktiveringskod.',
  ORDER_PUK_ENVELOPE: 'Beställ ett nytt PUK-kuvert.',
  UNLOCK_WITH_CODE:
    'Kortinnehavaren låser själv upp koden i kortprogrammet med aktiveringskoden i brevet eller PUK-koden i kuvertet.',
  VIEW_PUK_ONLINE: 'Kortinnehavaren ser PUK-koden på nätet med ett annat elektroniskt identifieringsmedel.',
  ACTIVATE_FIRST: 'Kortet aktiveras först med koderna som kom för det.',
  VERIFY_IDENTITY: 'Kontrollera identiteten.',
  OTHER_DOCUMENT: 'Be om ett annat giltigt pass eller identitetskort.',
  READ_DOCUMENT_AGAIN: 'Läs raderna på nytt med läsaren eller skriv av dem från handlingen.',
  ASK_POLICE: 'Organisationen ber polisen fastställa identiteten; anteckna polisens referens.',
  GO_TO_POLICE: 'Hänvisa kunden till polisens tillståndsservice.',
  OTHER_OFFICER: 'Be en annan registrerare sköta ärendet.',
  OTHER_POINT: 'Hänvisa kunden till ett registreringsställe som får sköta ärendet.',
  ASK_RESPONSIBLE_PERSON: 'Kontakta den ansvariga personen på ditt registreringsställe.',
  ASK_USER_SUPPORT: 'Kontakta användarstödet.',
  OPEN_VISIT: 'Öppna kundbesöket på nytt genom att söka personen.',
  FIX_ADDRESS_IN_REGISTER: 'Kunden rättar sin adress i registret; beställningen görs efter det.',
  USE_CONTACT_ADDRESS_OR_POINT: 'Använd kontaktadressen eller leverans till registreringsstället.',
  CHOOSE_OTHER_DELIVERY: 'Välj ett annat leveranssätt.',
  CORRECT_INPUT: 'Rätta uppgiften och försök igen.',
  USE_NEW_KEY: 'Ladda sidan på nytt och kontrollera om beställningen redan är gjord.',
  WAIT: 'Vänta tills det föregående steget är klart.',
  REINSTATE_CARD: 'Ta kortet i bruk igen före beställningen.',
  BACKUP_CARD: 'Ge kunden ett reservkort.',
  RETURN_AND_REVOKE_CARD: 'Ta emot kortet och spärra det.',
  PLACE_NEW_ORDER: 'Gör en ny beställning.',
  CHECK_REGISTER: 'Kontrollera personens uppgifter i registret.',
  PUT_CARD_ASIDE:
    'Lägg kortet avskilt i det låsta skåpet: det lämnas inte ut. Fråga vid behov användarstödet vart det hör.',
  ASK_MAKER: 'Fråga kortets tillverkare.',
  SUSPEND_AND_OFFER_NEW_CARD: 'Spärra kortet tillfälligt och erbjud ett nytt kort.',
  CORRECT_RECEIPT: 'Rätta kvitteringen och skicka den med ett nytt nummer.',
  ANOTHER_COLLEAGUE: 'Be en annan godkännare.',
  NOTHING_TO_DO: 'Inget behöver göras.',
  SEND_ALLOWED_ANSWER: 'Skicka ett svar som statusen tillåter.',
  RENEW_LATER: 'Förnya kortet närmare utgångsdagen.',
  ENTER_IN_PROFESSIONAL_REGISTER: 'Yrkesrätten antecknas först i yrkesregistret.',
  SHOW_FRESH_FACTOR: 'Bekräfta inloggningen med en ny engångskod.',
  APPOINT_ANOTHER_FIRST: 'Ge först en annan person rättigheten som ansvarig person.',
  RENEW_TRAINING: 'Utbildningen förnyas och antecknas först.',
  ENTER_OFFICER_WITH_CODE:
    'Den som ansvarar för registreringsstället lägger till användaren på nytt med personbeteckning och avslutar det gamla användarnamnet.',
  RENEW_CONTRACT: 'Registreringsställets avtal förnyas först.',
  MAKE_AUTHORISATION:
    'Kortets organisation begär ett bemyndigande för stället, och ställets organisation godkänner det.',
  ASK_OFFICER_WITH_PROTECTED_RIGHT:
    'Be en registrerare som har rätt att betjäna personer med spärrmarkering.',
  TRY_FIRST: 'Prova först stegen i listan.',
  ACKNOWLEDGE_WARNING:
    'Gå igenom anmärkningarna på sidan och kryssa i rutan innan du bekräftar beställningen.',
  SHOW_NEW_PRICE:
    'Berätta det nya priset, som nu syns på sidan, för kunden och bekräfta beställningen på nytt.',
  OPEN_OTHER_CARD: 'Öppna personens andra kort av samma slag och fortsätt där.',
  APPLY_AS_FIRST_CARD: 'Om personen behöver ett kort igen ansöks det om som om det vore det första.',
};
