import type { helpLogin as original } from '../fi/helpLogin';
import type { Words } from '../words';

export const helpLogin: Words<typeof original> = {
  methods: {
    title: 'Sätt att logga in',
    lead: 'Din arbetsgivare bestämmer vilka sätt som är tillåtna.',
    points: [
      'Certifikatkort och den grundläggande koden (PIN1). Kortet sätts i läsaren och läses med arbetsstationens kortprogram.',
      'Användarnamn, lösenord och engångskod från en autentiseringsapp.',
      'Användarnamn, lösenord och engångskod från en programmerbar koddosa.',
      'På sidan Min åtkomst ser du vilka sätt som är tillåtna för dig och varför något inte är det.',
    ],
  },
  firstTime: {
    title: 'Första inloggningen',
    lead: 'Du får användarnamn och ett tillfälligt lösenord per e-post eller på papper.',
    points: [
      'Logga in med användarnamnet och det tillfälliga lösenordet. Lämna engångskoden tom.',
      'Det tillfälliga lösenordet öppnar bara en gång och gäller i 72 timmar.',
      'Byt lösenord: minst 12 tecken, inget vanligt lösenord och inte bara ett namn.',
      'Koppla ett tillåtet sätt: kortet, eller en enhet – läs QR-koden med appen eller skriv koddosans frö.',
      'Bekräfta enheten med två koder i följd och prova det kopplade sättet på testsidan.',
      'Inget annat öppnas innan det här är gjort. Om det blev ogjort i mer än 15 minuter, logga in igen med ditt nya lösenord utan kod. Om det inte öppnar, beställ ett nytt lösenord.',
    ],
  },
  whichApp: {
    title: 'Vilken app eller dosa duger?',
    lead: 'Vilken pålitlig app som helst som följer standarden. Ämbetsverket rekommenderar ingen särskild.',
    points: [
      'Din organisation bestämmer vilken app som används, om en privat telefon får användas eller om du får en koddosa i stället.',
      'En app som du redan har duger: lägg till ett konto i den.',
      'Appen tillhör en enda person, i en telefon som inte delas med andra.',
      'Koddosan ska vara en annan enhet än den du loggar in på.',
      'Koderna följer standarden: 6 siffror, 30 sekunder, SHA-1.',
    ],
  },
  codeTime: {
    title: 'Koden gäller i 30 sekunder',
    lead: 'Skriv inte en kod som håller på att gå ut.',
    points: [
      'Appen visar hur länge koden ännu gäller. Vänta vid behov på nästa.',
      'Samma kod duger bara en gång. När du har använt en kod, vänta på nästa.',
      'Koden frågas vid inloggning och före särskilt viktiga åtgärder.',
    ],
  },
  codeRefused: {
    title: 'Koden godkänns inte',
    lead: 'Kontrollera det här i ordning.',
    points: [
      'Rätt konto: i appen börjar kontots namn med Sinetti.',
      'Telefonens klocka och tidszon: ställ in båda automatiskt. På testsidan kan du jämföra med tjänstens klocka.',
      'En annan webbläsare, eller töm webbläsarens historik.',
      'Om inget hjälper, kontakta användarstödet.',
    ],
  },
  newPhone: {
    title: 'Ny telefon eller koddosa',
    lead: 'Kopplingen finns kvar även om telefonen byts eller appen tas bort. Bara användarstödet tar bort den.',
    points: [
      'Ta inte bort den gamla appen innan den nya enheten är kopplad.',
      'Ring användarstödet. Din identitet kontrolleras och kontrollerna antecknas.',
      'När kopplingen är borttagen loggar du in med lösenordet och kopplar den nya enheten.',
      'Om telefonen har försvunnit eller stulits, ring genast: användarstödet avslutar också dina öppna sessioner.',
    ],
  },
  cardLogin: {
    title: 'Inloggning med kort',
    lead: 'Kort, läsare, kortprogram och den grundläggande koden (PIN1).',
    points: [
      'Koppla kortet en gång på sidan Min åtkomst, om din arbetsgivare tillåter inloggning med kort.',
      'Sätt kortet i läsaren och tryck på Logga in med kort på inloggningssidan.',
      'Om webbläsaren frågar om Sinetti får ansluta till appar på enheten, tryck på Tillåt. Utan tillstånd hittar sidan inte kortprogrammet.',
      'Välj identifieringscertifikatet och ange den grundläggande koden (PIN1) inom två minuter. Ange inte underskriftskoden (PIN2).',
      'När du lämnar arbetsstationen, ta med dig kortet och lås arbetsstationen.',
    ],
  },
  newCard: {
    title: 'Nytt certifikatkort',
    lead: 'Kopplingen gäller ett visst kort: ett nytt kort kopplas på nytt.',
    points: [
      'Beställ ett nytt lösenord: då tas det gamla kortets koppling bort.',
      'Logga in med det tillfälliga lösenordet och byt det.',
      'Koppla det nya kortet på sidan Min åtkomst. Dess certifikat måste ha ditt namn.',
    ],
  },
  cardFails: {
    title: 'Inloggningen med kort lyckas inte',
    lead: 'Testa först certifikatet.',
    points: [
      'Testa först certifikatet: öppna Fungerar mitt kort? Sidan kräver ingen inloggning. Den visar rad för rad vad som är i ordning och vad som inte är det.',
      'Gör det som står under raden med felet.',
      'Webbläsaren släpper inte fram till kortprogrammet: tryck på ikonen i början av adressfältet, tillåt appar på enheten och försök igen.',
      'Är kortet kopplat enligt anvisningen på sidan Min åtkomst? När ett nytt lösenord beställs tas kopplingen bort.',
      'Prova en annan webbläsare. Stäng först alla webbläsarfönster: webbläsaren kan minnas det förra kortet.',
      'Om inget hjälper, ring användarstödet och säg koden som står på raden, till exempel K-106.',
    ],
  },
  sharedDesk: {
    title: 'Gemensam arbetsstation',
    lead: 'En kortläsare räcker, men var och en har sitt eget konto.',
    points: [
      'När du går, logga ut eller lås arbetsstationen och ta med dig kortet.',
      'Ge inte ditt kort, ditt lösenord eller din kod till någon annan.',
      'Korten är personliga. Be din chef om ett eget.',
      'Tjänsten avslutar sessionen när den inte har använts på 15 minuter. En varning kommer före.',
    ],
  },
  newPassword: {
    title: 'Nytt lösenord',
    lead: 'Beställ det på inloggningssidan eller av användarstödet, som svarar i telefon dygnet runt.',
    points: [
      'Välj Beställ nytt lösenord på inloggningssidan och skriv ditt användarnamn.',
      'Det tillfälliga lösenordet kommer per e-post. Det öppnar en gång och gäller i 72 timmar.',
      'Kopplingen av kodenheten finns kvar och koden frågas fortfarande. Certifikatkortets koppling tas bort.',
      'Byt det tillfälliga lösenordet genast när du har loggat in.',
    ],
  },
  rights: {
    title: 'Rättigheter',
    lead: 'Rättigheter ges av din organisations ansvariga person.',
    points: [
      'Om tjänsten säger att du inte har rätt, kontakta den ansvariga personen. Användarstödet ger inga rättigheter.',
      'Registrerarens rätt kräver en giltig utbildning.',
      'Ingen beslutar om sina egna rättigheter: någon annan godkänner dem.',
    ],
  },
};
