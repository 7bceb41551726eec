import type { Texts } from '../fi';

export const admin: Texts['admin'] = {
  title: 'Administration',
  lead: 'Användare, rättigheter, registreringsställen och regler.',
  officers: 'Rättigheter, utbildningar och inloggning.',
  points: 'Avtal, bemyndiganden och om stället är i ordning.',
  employer: 'På vilka sätt organisationens användare loggar in, och vilkas ställen som betjänar dess kort.',
  authority: 'Fråga varför någon får eller inte får betjäna ett kort.',
  roles: 'Vad varje roll får göra.',
  support: 'Hjälp en användare tillbaka till tjänsten.',
  feedback: 'Läs respons och svara på den.',
  audit: 'Vem gjorde vad och varför, och är loggen hel.',
  auditReview: 'Avvikelser och hur långt loggen är granskad.',
  extracts: 'Berätta för en person eller myndighet när och varför uppgifter har lästs.',
  rules: 'Reglerna, deras källor, versioner och förslag.',
};
