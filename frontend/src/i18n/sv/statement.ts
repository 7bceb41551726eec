import type { Texts } from '../fi';

export const statement: Texts['statement'] = {
  title: 'Tillgänglighetsutlåtande',
  lead: 'Utlåtandet gäller registreringsställets tjänst Sinetti.',
  stateTitle: 'Hur tillgänglig tjänsten är',
  state: 'Tjänsten är gjord enligt nivåerna A och AA i WCAG 2.2. De kända bristerna räknas upp nedan.',
  drawnUp: 'Utlåtandet är upprättat {{day}}. Det bygger på tjänsteleverantörens egen bedömning.',
  checkedTitle: 'Vad som har kontrollerats och hur',
  checked: [
    'Varje sida på finska, svenska, engelska och estniska automatiskt med programmet axe-core: inga fel hittades. Programmet hittar bara en del av hindren.',
    'Alla arbetsskeden med enbart tangentbord. Det finns inga snabbtangenter med en bokstav.',
    'Sidorna i 320 bildpunkters bredd, vilket motsvarar 400 procents förstoring: en spalt, och sidan behöver inte rullas i sidled.',
    'Kontrasten mellan text och bakgrund, storleken på det man trycker på (minst 24 bildpunkter) och inställningen för mindre rörelse.',
    'Fel berättas överst på sidan och vid fältet, i text och inte bara med färg.',
    'Två minuter innan sessionen avslutas kommer en varning, och arbetet kan fortsätta.',
  ],
  limitsTitle: 'Kända brister',
  limits: [
    'Förhandsvisningen av brevet är en PDF-fil vars läsning beror på webbläsaren. Samma uppgifter finns som text i steget Kontrollera.',
    'Sessionen avslutas senast efter 10 timmar och kan inte förlängas: det är ett säkerhetskrav.',
    'Engångskoden byts var 30:e sekund. Om det är för kort tid, fråga arbetsgivaren om en koddosa eller ett annat sätt.',
    'Tjänsten har ännu inte testats med användare av skärmläsare, och ingen utomstående har granskat den.',
  ],
  tellTitle: 'Berätta om ett hinder',
  tell: 'Har du hittat en brist? Ge respons eller ring användarstödet. Vi svarar inom två veckor.',
  tellLink: 'Ge respons om tillgänglighet',
  complainTitle: 'Klagomål till tillsynsmyndigheten',
  complain:
    'Berätta om hindret först för oss. Om du inte är nöjd med svaret eller inte får något inom två veckor kan du klaga hos tillsynsmyndigheten i det land där du använder tjänsten.',
  country: { fi: 'Finland', ee: 'Estland' },
  authority: {
    fi: 'Transport- och kommunikationsverket Traficom',
    ee: 'Estlands myndighet för konsumentskydd och teknisk tillsyn',
  },
};
