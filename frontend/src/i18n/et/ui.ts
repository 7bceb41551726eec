import type { Texts } from '../fi';

export const ui: Texts['ui'] = {
  timeline: {
    past: 'Tehtud',
    now: 'Praegu',
    expected: 'Oodatakse',
    late: 'Hilineb',
    failed: 'Katkenud',
  },
  stepper: { label: 'Etapid', step: 'Etapp {{step}}/{{steps}}: ' },
  holderBar: 'Teenindatav isik',
  waiting: 'Andmete laadimine…',
  change: 'Muuda',
  more: 'Näita rohkem',
  yes: 'Jah',
  no: 'Ei',
  errors: {
    title_one: 'Kontrollige üht kohta',
    title_other: 'Kontrollige {{count}} kohta',
  },
  refused: {
    title: 'Seda ei saa teha',
    rule: 'Reegel',
    source: 'Allikas',
    why: 'Reegel ja selle allikas',
  },
  fault: {
    reference: 'Öelge kasutajatoele viide',
    retry: 'Proovi uuesti',
    NOT_FOUND: {
      title: 'Andmeid ei leitud',
      advice: 'Number on vale või ei kuulu andmed teie registreerimispunktile. Otsige uuesti.',
    },
    FORBIDDEN: {
      title: 'Teil ei ole selleks õigust',
      advice: 'Õigused annab teie registreerimispunkti vastutav isik.',
    },
    CONFLICT: {
      title: 'Keegi muutis andmeid just praegu',
      advice: 'Laadige leht uuesti ja kontrollige andmeid, enne kui jätkate.',
    },
    INVALID: {
      title: 'Teenus ei saanud andmetest aru',
      advice: 'Midagi ei salvestatud. Kontrollige sisestatut ja proovige uuesti.',
    },
    TOO_MANY: {
      title: 'Liiga palju toiminguid lühikese ajaga',
      advice: 'Oodake {{seconds}} sekundit ja proovige uuesti. Midagi ei salvestatud.',
    },
    STEP_UP: {
      title: 'Seda ei tehtud',
      advice: 'Toiming nõuab uut ühekordset koodi. Proovige uuesti ja kinnitage koodiga.',
    },
    UNAVAILABLE: {
      title: 'Teenus praegu ei vasta',
      advice:
        'Midagi ei läinud kaduma: oodake veidi ja proovige uuesti. Sama tellimust ei esitata kaks korda.',
    },
    UNREACHABLE: {
      title: 'Teenusega ei saa ühendust',
      advice: 'Kontrollige võrguühendust ja proovige uuesti. Sama tellimust ei esitata kaks korda.',
    },
    FAULT: {
      title: 'Teenuses tekkis viga',
      advice: 'Viga on salvestatud. Proovige uuesti; kui see kordub, pöörduge kasutajatoe poole.',
    },
  },
};
