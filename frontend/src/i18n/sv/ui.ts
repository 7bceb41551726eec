import type { Texts } from '../fi';

export const ui: Texts['ui'] = {
  timeline: {
    past: 'Klart',
    now: 'Pågår',
    expected: 'Väntas',
    late: 'Försenat',
    failed: 'Avbrutet',
  },
  stepper: { label: 'Steg', step: 'Steg {{step}}/{{steps}}: ' },
  holderBar: 'Person som betjänas',
  waiting: 'Hämtar uppgifter…',
  change: 'Ändra',
  more: 'Visa fler',
  yes: 'Ja',
  no: 'Nej',
  errors: {
    title_one: 'Kontrollera en punkt',
    title_other: 'Kontrollera {{count}} punkter',
  },
  refused: {
    title: 'Det här går inte att göra',
    rule: 'Regel',
    source: 'Källa',
    why: 'Regeln och dess källa',
  },
  fault: {
    reference: 'Uppge referensen till användarstödet',
    retry: 'Försök igen',
    NOT_FOUND: {
      title: 'Uppgiften hittas inte',
      advice: 'Numret är fel eller så hör uppgiften inte till ditt registreringsställe. Sök på nytt.',
    },
    FORBIDDEN: {
      title: 'Du har inte rätt till det här',
      advice: 'Rättigheter ges av den ansvariga personen på ditt registreringsställe.',
    },
    CONFLICT: {
      title: 'Någon ändrade uppgifterna alldeles nyss',
      advice: 'Ladda sidan på nytt och kontrollera uppgifterna innan du fortsätter.',
    },
    INVALID: {
      title: 'Tjänsten förstod inte uppgifterna',
      advice: 'Inget sparades. Kontrollera det du skrev och försök igen.',
    },
    TOO_MANY: {
      title: 'För många åtgärder på kort tid',
      advice: 'Vänta {{seconds}} sekunder och försök igen. Inget sparades.',
    },
    STEP_UP: {
      title: 'Detta gjordes inte',
      advice: 'Åtgärden kräver en ny engångskod. Försök igen och bekräfta med koden.',
    },
    UNAVAILABLE: {
      title: 'Tjänsten svarar inte just nu',
      advice:
        'Inget har gått förlorat: vänta en stund och försök igen. Samma beställning görs inte två gånger.',
    },
    UNREACHABLE: {
      title: 'Ingen kontakt med tjänsten',
      advice: 'Kontrollera nätanslutningen och försök igen. Samma beställning görs inte två gånger.',
    },
    FAULT: {
      title: 'Ett fel inträffade i tjänsten',
      advice: 'Felet har antecknats. Försök igen; om det upprepas, kontakta användarstödet.',
    },
  },
};
