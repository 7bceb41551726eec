import type { Texts } from '../fi';

/** Each step of an advice: what to do or to tell, and how. */
export const adviceSteps: Texts['advice']['does'] = {
  UNLOCK_WITH_CODE: {
    title: 'Lås upp PIN-koden med aktiveringskoden',
    text: 'Skriv brevets kod i fältet för PUK- eller aktiveringskod och den nya PIN-koden två gånger. Programmet bekräftar. {{tries}} felaktiga koder i följd låser chipet för gott.',
  },
  UNLOCK_WITH_PUK: {
    title: 'Lås upp PIN-koden med PUK-koden',
    text: 'Skriv PUK-koden och den nya PIN-koden två gånger. {{tries}} felaktiga PUK-koder i följd låser PUK-koden.',
  },
  CHECK_PIN: {
    title: 'Kontrollera vilken PIN-kod som är låst',
    text: 'Välj Kontrollera PIN för vardera i kortprogrammet. Svaret är: rätt, fel med återstående försök, eller låst.',
  },
  CHANGE_PIN: {
    title: 'Byt PIN-kod',
    text: 'Välj Byt PIN i kortprogrammet, skriv den nuvarande en gång och den nya två gånger.',
  },
  CHANGE_PIN2_FIRST: {
    title: 'Byt PIN2 före den första underskriften',
    text: 'PIN2 på det här kortet måste bytas innan kortet kan underteckna.',
  },
  VIEW_PUK_ONLINE: {
    title: 'Se PUK-koden på nätet',
    text: 'Inget nytt kuvert görs.',
  },
  CARD_HAS_NO_PINS: {
    title: 'Kortet har inga PIN-koder ännu',
    text: 'PIN-koderna blir till först vid aktiveringen: ett kort som inte är aktiverat har inget att låsa upp eller byta.',
  },
  ACTIVATE_CARD: {
    title: 'Aktivera kortet',
    text: 'Kortet tas i bruk i kortprogrammet med de koder som kom för det.',
  },
  KEEP_CODES_SAFE: {
    title: 'Förvara koderna säkert',
    text: 'Berätta inte koderna för någon och förvara dem inte med kortet. Ingen myndighet frågar efter dem per telefon eller e-post. PIN1 och PIN2 ska skilja sig tydligt. Spara brevet eller kuvertet.',
  },
  ORDER_CODE_LETTER: {
    title: 'Beställ ett brev med aktiveringskoden',
    text: 'Kunden styrker sin identitet med giltigt pass eller identitetskort. Det nya brevet innehåller samma aktiveringskod.',
  },
  ORDER_PUK_ENVELOPE: {
    title: 'Beställ ett kodkuvert',
    text: 'Kuvertet levereras förseglat till registreringsstället och överlämnas personligen.',
  },
  FETCH_ENVELOPE: {
    title: 'Kuvertet hämtas personligen',
    text: 'Kunden hämtar kuvertet på stället, med kontrollerad identitet och mot underskrift. De nya koderna laddas på kortet vid disken och gäller först då. Ta med kortet.',
  },
  ORDER_NEW_CARD: {
    title: 'Beställ ett nytt kort',
    text: 'Kortet levereras till stället och överlämnas personligen. Det nya kortet har egna koder.',
  },
  OLD_CARD_OFF: {
    title: 'Det gamla kortet fungerar till dess',
    text: 'Det gamla kortet spärras när det nya har aktiverats, senast inom ett dygn.',
  },
  GO_TO_POLICE: {
    title: 'Ärendet sköts hos polisen',
    text: 'Polisen ger ut identitetskortet och dess koder. Registreringsstället kan bara ge råd.',
  },
  CHECK_TRACKING: {
    title: 'Se var beställningen är',
    text: 'Öppna kortets senaste beställning: den visar var försändelsen är och när den utlovats.',
  },
  CHECK_ADDRESS: {
    title: 'Kontrollera adressen',
    text: 'Jämför registrets adress med kundens uppgift. En felaktig adress rättas i registret.',
  },
  MARK_LETTER: {
    title: 'Märk det gamla brevet',
    text: 'Märk beställningens brev som ej framkommet, skadat eller returnerat. Det blir kvar i loggen.',
  },
  HANDED_OVER_IN_PERSON: {
    title: 'Adressen spelar ingen roll',
    text: 'Koder postas inte till kunden: kortet och dess koder överlämnas på stället.',
  },
  WAIT_FOR_CARD: {
    title: 'Vänta på kortet',
    text: 'Kortet tillverkas eller är på väg.',
  },
  CANCEL_ORDER: {
    title: 'Återkalla beställningen och gör en ny',
    text: 'Återkalla beställningen om det ännu går och beställ med rätta uppgifter. Är kortet redan gjort lämnas det tillbaka och ett nytt görs.',
  },
  CANCEL_FOR_GOOD: {
    title: 'Återkalla beställningen av kortet',
    text: 'Återkalla beställningen om det ännu går. Inget nytt beställs. Om kortet redan tillverkas och beställningen inte kan återkallas spärras kortet när det har skickats.',
  },
  ASK_MAKER: {
    title: 'Fråga tillverkaren',
    text: 'Kontakta individualiseringscentralen med beställningsnumret.',
  },
  RECORD_ARRIVAL: {
    title: 'Anteckna att kortet har kommit',
    text: 'När kortet finns på stället antecknas det som ankommet. Sedan kan det överlämnas.',
  },
  HAND_OVER_CARD: {
    title: 'Överlämna kortet',
    text: 'Kortet väntar på stället. Kontrollera identiteten och be om underskrift. Den som beställde kortet överlämnar det inte ensam.',
  },
  RECORD_ACTIVATION: {
    title: 'Anteckna aktiveringen',
    text: 'Anteckna aktiveringen om den gjordes vid disken och ingen annan meddelar den.',
  },
  SUSPEND_CARD: {
    title: 'Spärra kortet tillfälligt',
    text: 'Ett tillfälligt spärrat kort fungerar inte men kan tas i bruk igen.',
  },
  REINSTATE_CARD: {
    title: 'Ta kortet i bruk igen',
    text: 'Kortet är tillfälligt spärrat. När orsaken är undanröjd tas det i bruk först av allt.',
  },
  REVOKE_CARD: {
    title: 'Spärra kortet',
    text: 'Spärra kortet genast. Ett spärrat kort kan inte tas i bruk igen.',
  },
  RETURN_CARD: {
    title: 'Be om det gamla kortet',
    text: 'Kunden lämnar det gamla kortet på stället, där det makuleras.',
  },
  REPORT_THEFT: {
    title: 'Råd kunden att göra polisanmälan',
    text: 'Stölden anmäls till polisen. Spärrningen väntar inte på det.',
  },
  CLEAN_CHIP: {
    title: 'Torka av chipet',
    text: 'Torka av kortets chip med en mjuk duk och försök igen.',
  },
  UPDATE_SOFTWARE: {
    title: 'Installera den nyaste läsarprogramvaran',
    text: 'Installera den nyaste versionen av kort- och läsarprogrammet och försök igen.',
  },
  OTHER_WORKSTATION: {
    title: 'Prova en annan arbetsstation',
    text: 'Fungerar kortet på en annan arbetsstation ligger felet i arbetsstationen eller läsaren.',
  },
  OTHER_CARD: {
    title: 'Prova ett annat kort i samma läsare',
    text: 'Om inte heller ett annat kort fungerar ligger felet i läsaren.',
  },
  TEST_PAGE: {
    title: 'Prova testsidan',
    text: 'Prova kortet på testsidan: den visar rad för rad vad som inte fungerar.',
  },
  FILE_COMPLAINT: {
    title: 'Gör en reklamation',
    text: 'Stället gör en reklamation till den som svarar för felet och antecknar vad som har provats.',
  },
  FETCH_CARD: {
    title: 'Hämta kortet',
    text: 'Kortet finns kvar: inget nytt behövs.',
  },
  BACKUP_CARD: {
    title: 'Reservkort',
    text: 'Stället kan individualisera ett reservkort för högst tre månader. Kunden väljer PIN-koderna vid disken.',
  },
  BRING_BACKUP_CARD: {
    title: 'Ta reservkortet till stället',
    text: 'Reservkortet töms och individualiseras på nytt; nya PIN-koder väljs vid disken.',
  },
  BACKUP_HAS_NO_CODE: {
    title: 'Reservkortet har ingen aktiveringskod',
    text: 'Det finns inget brev: PIN-koderna valdes vid disken.',
  },
  CARD_HAS_ENDED: {
    title: 'Kortet gäller inte längre',
    text: 'Inga brev eller koder görs längre för detta kort.',
  },
  NOTHING_TO_DO: {
    title: 'Inget behöver göras',
    text: 'Kortet är personens eget och beror inte på anställningen.',
  },
};
