import type { Texts } from '../fi';

export const feedback: Texts['feedback'] = {
  title: 'Ge respons',
  lead: 'Berätta om ett hinder, ett fel eller en idé. Du behöver inte logga in.',
  kind: 'Vad gäller responsen?',
  kinds: { accessibility: 'Tillgänglighet', login: 'Inloggning', other: 'Något annat' },
  about: 'Sida',
  aboutHint: 'Sidans adress eller namn. Skriv inga uppgifter om personer.',
  message: 'Meddelande',
  messageHint: 'Vad gjorde du och vad hände? Skriv inga kunduppgifter, lösenord eller koder.',
  contact: 'Kontaktuppgift',
  contactHint: 'E-post eller telefon, om du vill ha svar.',
  optional: 'frivilligt',
  submit: 'Skicka respons',
  sentTitle: 'Tack för din respons',
  sent: 'Responsen har sparats och läses. Om du gav en kontaktuppgift får du svar inom två veckor.',
  back: 'Tillbaka till tjänsten',
  missing: {
    kind: 'Välj vad responsen gäller',
    message: 'Skriv ett meddelande',
    long: 'Meddelandet får ha högst 4 000 tecken',
    about: 'Sidans adress får ha högst 199 tecken',
    contact: 'Kontaktuppgiften får ha högst 200 tecken',
  },
};
