import type { Texts } from '../fi';
import { helpLogin } from './helpLogin';

export const help: Texts['help'] = {
  title: 'Anvisningar',
  lead: 'Vad kunden ska få veta. Varje anvisning kan skrivas ut på kundens språk.',
  customers: 'För kunden',
  officers: 'För registreraren',
  service: 'Om tjänsten',
  print: 'Skriv ut åt kunden',
  slipLanguage: 'Anvisningens språk',
  back: 'Alla anvisningar',
  topics: {
    prices: {
      title: 'Priser och beställningsbekräftelse',
      lead: 'Vad beställningen kostar visas innan den görs.',
      points: [
        'Priset står på kortets sida med sin grund: den allmänna prislistan, registreringsställets egen prislista eller avgiftsfritt för egen personal.',
        'Betalaren klaras ut före bekräftelsen: innehavaren med kvitto, arbetsgivaren med faktureringsreferens eller avgiftsfritt med skäl.',
        'Öppna bekräftelsens PDF på kundens språk och låt kunden kontrollera och underteckna den.',
      ],
    },
    handOver: {
      title: 'Överlämna ett kort eller ett kuvert',
      lead: 'Den som beställt ett kort överlämnar det inte ensam.',
      points: [
        'Anteckna först att försändelsen har kommit till stället.',
        'Kontrollera identiteten under detta besök och ta underskriften på papper.',
        'Ett kuvert med nya koder gäller först när de har laddats på kortet vid disken.',
      ],
    },
    revocation: {
      title: 'Spärrning per telefon',
      lead: 'Ett förlorat eller stulet kort spärras genast, också per telefon.',
      points: [
        'Ställ kontrollfrågorna: bara att de ställts antecknas, aldrig svaren.',
        'Ange tiden då begäran gjordes, också när du antecknar den senare, och varför den är sen.',
        'Ett kort som kan hittas igen spärras tillfälligt; ett spärrat kommer aldrig tillbaka.',
      ],
    },
    lifecycle: {
      title: 'Vad som händer med kort av sig självt',
      lead: 'Regelboken påminner och avslutar; du berättar vad meddelandena betyder.',
      points: [
        'Om ett kort som ingen hämtar eller aktiverar påminns det, och regelbokens rad avslutar det.',
        'Det gamla kortet spärras när det nya aktiveras.',
        'Förnyelse erbjuds innan kortet går ut; dagen står på kortets sida.',
      ],
    },
    pins: {
      title: 'PIN-koder och aktivering',
      lead: 'Vid aktiveringen får kortet två koder som du själv väljer.',
      points: [
        'PIN1, den grundläggande koden, identifierar dig; PIN2, underskriftskoden, undertecknar.',
        'Ett kort som inte har aktiverats kan inte användas: det har inga koder än.',
        'Tänk ut koderna på förhand. Använd inte samma siffror i båda.',
        'Varje kod skrivs två gånger vid aktiveringen.',
        'Spara brevet: med samma aktiveringskod låser du upp en låst kod.',
      ],
    },
    forgotten: {
      title: 'Koden är glömd eller låst',
      lead: 'Fem fel i följd låser koden. Du kan själv göra en ny med aktiveringskoden i brevet.',
      points: [
        'Sätt kortet i läsaren och vänta tills läsarens ikon visar kortet.',
        'Öppna kortprogrammets fönster (eller Visa enheter) och fliken Identifiering.',
        'Välj rätt objekt: den grundläggande koden eller underskriftskoden. Om det finns flera läsare står alla koder i samma lista.',
        'Välj Lås upp PIN. Skriv koden i fältet för PUK eller aktiveringskod och den nya koden två gånger.',
        'Programmet meddelar när koden är upplåst. Om du inte vet vilken som är låst, välj Kontrollera PIN för vardera.',
        'Fem felaktiga aktiveringskoder låser kortets chip slutgiltigt. Då behövs ett nytt kort.',
      ],
    },
    change: {
      title: 'Byta kod',
      lead: 'Byt kod om någon annan kan känna till den.',
      points: [
        'Kortet ska vara aktiverat och du ska känna till den nuvarande koden.',
        'Välj Byt PIN i kortprogrammet, skriv den nuvarande koden en gång och den nya två gånger.',
        'Kontrollera PIN visar resultatet: rätt, fel och antal försök kvar, eller låst.',
      ],
    },
    lost: {
      title: 'Aktiveringskoden har försvunnit',
      lead: 'Ett nytt brev beställs av registreringsstället. Det kan inte beställas direkt av ämbetsverket.',
      points: [
        'Organisationskort: registreringsstället där kortet söktes eller ett ställe som organisationen har bemyndigat.',
        'Yrkeskort: vilket registreringsställe som helst inom den offentliga hälso- och sjukvården.',
        'Personal- och aktörskort: den egna organisationens eller ett bemyndigat registreringsställe.',
        'Ta med ett giltigt pass eller identitetskort.',
      ],
    },
    faulty: {
      title: 'Kortet fungerar inte',
      lead: 'Prova de här sakerna innan kortet reklameras.',
      points: [
        'Torka av chipet med en mjuk duk.',
        'Installera den nyaste versionen av läsarprogrammet.',
        'Prova en annan arbetsstation och ett annat kort i samma läsare.',
        'Kontrollera PIN i kortprogrammet och prova testsidan.',
        'Om inget hjälper gör registreringsstället en reklamation. Om namnet eller någon annan uppgift på kortet ändras behövs ett nytt kort.',
      ],
    },
    estonia: {
      title: 'Estniskt kort: PIN1, PIN2 och PUK',
      lead: 'Alla tre koder finns i ett förseglat kuvert som du får med kortet.',
      points: [
        'PIN1 loggar in och dekrypterar, PIN2 undertecknar och motsvarar en egenhändig underskrift, PUK låser upp eller byter en PIN-kod.',
        'Om du har PUK-koden kvar låser du upp PIN-koden själv i ID-programmet (Minu eID → Ava).',
        'PUK-koden låses efter tre felaktiga försök. Hjälpen beror på när kortet beviljades.',
        'Kort beviljade 3.12.2018–14.11.2025: ett nytt kuvert hämtas personligen på registreringsstället.',
        'Kort beviljade från och med 17.11.2025: inget nytt kuvert görs. PUK-koden visas på nätet med ett annat identifieringsmedel, annars behövs ett nytt kort. PIN2 ska bytas före den första underskriften.',
      ],
    },
    safety: {
      title: 'Håll koderna i säkerhet',
      lead: 'Koderna är bara dina.',
      points: [
        'Berätta inte koderna för någon. Ingen myndighet frågar efter dem per telefon eller e-post.',
        'Förvara koderna skilt från kortet och skriv dem aldrig på det. Kasta inte bort kuvertet.',
        'Du kan byta PIN1 och PIN2 till sådana som du minns. Ha tydligt olika siffror i dem.',
        'Ange en kod bara när du själv har börjat ärendet. PIN1 för inloggning, PIN2 för underskrift.',
        'Ange aldrig PIN2 på en sida som du inte känner: en falsk sida kan fråga efter båda.',
        'Webbläsaren kan komma ihåg inloggningen med PIN1. Logga ut, ta kortet ur läsaren och stäng alla webbläsarfönster.',
      ],
    },
    ...helpLogin,
  },
};
