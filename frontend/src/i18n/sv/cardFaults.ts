import type { Texts } from '../fi';

export const cardFaults: Texts['cardLogin']['faults'] = {
  LOCAL_PERMISSION_DENIED: {
    wrong: 'Webbläsaren låter inte den här sidan nå kortprogrammet.',
    fix: 'Tillåt anslutningen enligt anvisningen nedan.',
  },
  SOFTWARE_NOT_FOUND: {
    wrong: 'Inget kortprogram svarar på den här datorn.',
    fix: 'Starta om kortprogrammet eller datorn. Om webbläsaren frågade om tillstånd och du stängde frågan, försök igen och tryck på Tillåt.',
  },
  SOFTWARE_TOO_OLD: {
    wrong: 'Kortprogrammet är för gammalt.',
    fix: 'Installera den nyaste versionen av kortprogrammet, eller be arbetsgivarens it-stöd om den.',
  },
  EXTENSION_NOT_FOUND: {
    wrong: 'Web eID svarar inte i den här webbläsaren.',
    fix: 'Ta i bruk tillägget Web eID i webbläsaren och kontrollera att dess program är installerat.',
  },
  READER_NOT_FOUND: {
    wrong: 'Ingen kortläsare hittas.',
    fix: 'Koppla loss läsaren och anslut den igen, vid behov till en annan port.',
  },
  CARD_NOT_FOUND: {
    wrong: 'Det finns inget kort i läsaren.',
    fix: 'Sätt kortet i läsaren med chipet först och vänta tills läsarens ikon visar kortet.',
  },
  CERTIFICATE_NOT_FOUND: {
    wrong: 'Kortet har inget certifikat för inloggning.',
    fix: 'Kontrollera att det är rätt kort och att det är aktiverat. Välj identifieringscertifikatet, inte underskriftscertifikatet.',
  },
  PIN_CANCELLED: {
    wrong: 'Koden angavs inte.',
    fix: 'Försök igen och ange den grundläggande koden (PIN1) när kortprogrammet frågar efter den.',
  },
  PIN_LOCKED: {
    wrong: 'Den grundläggande koden är låst.',
    fix: 'Lås upp den i kortprogrammet med aktiveringskoden (PUK). I anvisningarna står hur.',
  },
  SOFTWARE_FAILED: {
    wrong: 'Kortprogrammet meddelade ett fel.',
    fix: 'Ta ut kortet ur läsaren, sätt in det igen och försök på nytt. Om felet upprepas, starta om kortprogrammet.',
  },
  CHALLENGE_MISSING: {
    wrong: 'Inloggningsbegäran hör inte till den här webbläsaren.',
    fix: 'Försök igen. Tillåt tjänstens kakor i webbläsaren.',
  },
  CHALLENGE_EXPIRED: {
    wrong: 'Tiden gick ut: koden måste anges inom två minuter.',
    fix: 'Försök igen.',
  },
  CHALLENGE_USED: {
    wrong: 'Samma svar har redan använts.',
    fix: 'Försök igen.',
  },
  PROOF_FORM: {
    wrong: 'Kortprogrammets svar kan inte läsas.',
    fix: 'Installera den nyaste versionen av kortprogrammet och försök igen.',
  },
  SIGNATURE_WRONG: {
    wrong: 'Kortets svar hör inte till den här tjänsten.',
    fix: 'Kontrollera att adressfältet visar tjänstens adress och försök igen. Om felet upprepas, ring användarstödet.',
  },
  ALGORITHM_NOT_ACCEPTED: {
    wrong: 'Kortprogrammet undertecknar på ett sätt som inte godkänns.',
    fix: 'Installera den nyaste versionen av kortprogrammet.',
  },
  TICKET_WRONG: {
    wrong: 'Webbläsarens certifikat gav inget giltigt svar.',
    fix: 'Försök igen. Om felet upprepas, stäng alla webbläsarfönster och öppna webbläsaren på nytt.',
  },
  PROXY_NOT_TRUSTED: {
    wrong: 'Certifikatet kom en väg som tjänsten inte litar på.',
    fix: 'Ring användarstödet: felet ligger i nätets inställningar, inte i kortet.',
  },
  CERTIFICATE_NOT_SENT: {
    wrong: 'Webbläsaren visade inget certifikat.',
    fix: 'Kontrollera att kortet är i läsaren. Stäng alla webbläsarfönster, öppna webbläsaren på nytt och välj certifikatet när det frågas efter.',
  },
  PROTOCOL_OFF: {
    wrong: 'Tjänsten läser inte kort på det här sättet.',
    fix: 'Välj ett annat sätt att läsa kortet.',
  },
  CERTIFICATE_FORM: {
    wrong: 'Certifikatet kan inte läsas.',
    fix: 'Prova en annan läsare. Om felet upprepas gör registreringsstället en reklamation av kortet.',
  },
  ISSUER_NOT_TRUSTED: {
    wrong: 'Certifikatets utfärdare är inte en som tjänsten litar på.',
    fix: 'Använd det certifikatkort som du fått av arbetsgivaren.',
  },
  CERTIFICATE_EXPIRED: {
    wrong: 'Certifikatet har gått ut.',
    fix: 'Logga in på ett annat tillåtet sätt och beställ ett nytt kort.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    wrong: 'Certifikatet är inte giltigt ännu.',
    fix: 'Vänta tills giltighetstiden börjar. Testsidan visar från när det gäller.',
  },
  CERTIFICATE_USAGE: {
    wrong: 'Certifikatet är inte avsett för inloggning.',
    fix: 'Välj identifieringscertifikatet, inte underskriftscertifikatet.',
  },
  CERTIFICATE_REVOKED: {
    wrong: 'Certifikatet är spärrat.',
    fix: 'Kortet kan inte längre användas. Logga in på ett annat tillåtet sätt och beställ ett nytt kort.',
  },
  REVOCATION_UNKNOWN: {
    wrong: 'Utfärdaren svarade inte om certifikatet är spärrat.',
    fix: 'Försök igen om en stund, eller logga in på ett annat tillåtet sätt. Felet ligger inte i kortet.',
  },
  KEY_WEAK: {
    wrong: 'Kortets nyckel är för svag.',
    fix: 'Kortet är av gammal modell: beställ ett nytt kort.',
  },
  CARD_NOT_LINKED: {
    wrong: 'Kortet är inte kopplat till någons konto.',
    fix: 'Logga in på ett annat tillåtet sätt och koppla kortet på sidan Min åtkomst. Om du har beställt ett nytt lösenord togs kopplingen bort.',
  },
  CARD_NAMES_ANOTHER: {
    wrong: 'Kortets certifikat har en annan persons namn.',
    fix: 'Korten är personliga: använd ditt eget. Om ditt namn har ändrats behöver du ett nytt kort.',
  },
  CARD_OF_ANOTHER: {
    wrong: 'Det här kortet är inte kopplat till dig.',
    fix: 'Använd det kort som du har kopplat. Ett nytt kort kopplas efter att ett nytt lösenord har beställts.',
  },
  CARD_LINKED_ALREADY: {
    wrong: 'Du har redan ett kopplat kort.',
    fix: 'Beställ ett nytt lösenord: det tar bort den gamla kopplingen. Logga in med det, byt det och koppla det nya kortet.',
  },
  METHOD_NOT_PERMITTED: {
    wrong: 'Din arbetsgivare tillåter inte inloggning med kort.',
    fix: 'Logga in på ett annat tillåtet sätt. Fråga din organisations ansvariga person.',
  },
};
