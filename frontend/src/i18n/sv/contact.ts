import type { Texts } from '../fi';

export const contact: Texts['contact'] = {
  title: 'Kontaktuppgifter för meddelanden',
  why: 'Kortinnehavaren meddelas också på annat sätt än per brev när en kod till kortet beställs.',
  show: 'Visa kontaktuppgifterna',
  looking: 'Kontaktuppgifterna hämtas.',
  email: 'E-post',
  phone: 'Telefonnummer',
  unknown: 'Inte känt',
  cools:
    'Ändringen tas i bruk {{day}}. Till dess går meddelanden till den tidigare adressen, eller så berättar registreringsstället.',
  verifyFirst: 'Kontrollera identiteten innan du antecknar kontaktuppgifter.',
  change: 'Anteckna kontaktuppgifter',
  refused: 'Kontaktuppgifterna antecknades inte',
  save: 'Spara kontaktuppgifterna',
  told: 'Fråga: var når vi dig? Ändringen meddelas till den tidigare adressen.',
  leave: 'Lämna tomt om uppgiften inte ändras.',
  phoneHint: 'Till exempel +358 40 123 4567. Lämna tomt om uppgiften inte ändras.',
  removeEmail: 'Ta bort e-postadressen',
  removePhone: 'Ta bort telefonnumret',
  back: 'Ändra inte',
};
