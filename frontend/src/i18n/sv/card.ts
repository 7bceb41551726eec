import type { Texts } from '../fi';

export const card: Texts['card'] = {
  holderTitle: 'Personens kort',
  cards: 'Kort',
  noCards: 'Personen har inga kort.',
  noNumber: 'numret ges i tillverkningen',
  title: 'Kort {{number}}',
  titleNoNumber: 'Kort som tillverkas',
  number: 'Nummer',
  product: 'Korttyp',
  state: 'Status',
  issued: 'Beviljat',
  expires: 'Giltigt',
  until: 'till {{date}}',
  organisation: 'Organisation',
  lengths: 'Koder',
  lengthsText:
    'PIN1 {{pin1Min}}–{{pin1Max}} och PIN2 {{pin2Min}}–{{pin2Max}} siffror, aktiveringskod (PUK) {{codeDigits}} siffror. En PIN-kod låses efter {{pinTries}} och koden efter {{codeTries}} felaktiga försök.',
  details: 'Kortets uppgifter',
  address: 'Adress',
  addressProtected: 'Spärrmarkering: adressen visas inte. Posten går till kontaktadressen.',
  language: 'Kontaktspråk',
  register: 'Uppgifter i registret',
  identity: 'Identitet',
  verify: 'Kontrollera identiteten',
  verifyAgain: 'Kontrollera på nytt',
  verifiedAt: 'Kontrollerad {{time}}: {{document}}, {{state}}',
  notVerified: 'Inte kontrollerad under det här besöket',
  notVerifiedYet: 'Inte kontrollerad',
  visitOver: {
    title: 'Kundbesöket är inte öppet',
    text: 'Besöket avslutades eller så öppnade du en annan person emellan. Öppna det på nytt genom att söka personen, så antecknas ändamålet.',
    find: 'Sök person',
  },
  visitEnds: 'Besöket avslutas {{time}}',
  purpose: 'Ändamål',
  actions: 'Vad som kan göras med kortet',
  afterIdentity: 'Kan göras när identiteten har kontrollerats',
  openActs: 'Det här kan göras',
  closedActs: 'Inte möjligt nu ({{count}})',
  order: 'Beställ',
  begin: 'Börja',
  price: 'Pris',
  wrong: 'Ta reda på vad som är fel',
  free: 'avgiftsfritt',
  noOrders: 'Kortet har inga beställningar.',
  letters: 'Brev',
  noLetters: 'Kortet har inga brev.',
  letter: 'Brev',
  ordered: 'Beställt',
  professional: {
    afterIdentity: 'Registret kan frågas på nytt när identiteten har kontrollerats.',
    ask: 'Fråga registret på nytt',
    asking: 'Registret tillfrågas…',
    refused: 'Registret tillfrågades inte',
    away: 'Registret över yrkesutbildade personer svarar inte just nu. Det förra svaret gäller.',
    askedAt: 'Svaret gavs {{time}}.',
    standing: {
      NOT_ASKED: 'Registret har ännu aldrig svarat.',
      HELD: 'Personen har en giltig yrkesrätt.',
      RESTRICTED: 'Yrkesrätten är begränsad.',
      ENDED: 'Yrkesrätten har upphört.',
      NONE: 'Registret känner inte till personen.',
    },
  },
  care: {
    title: 'Observera före beställningen',
    recentOrder_zero:
      'För samma kort gjordes en beställning i dag {{date}}. Fråga om brevet redan är på väg.',
    recentOrder_one: 'För samma kort gjordes en beställning i går {{date}}. Fråga om brevet redan är på väg.',
    recentOrder_other:
      'För samma kort gjordes en beställning för {{count}} dagar sedan, {{date}}. Fråga om brevet redan är på väg.',
    addressChanged_zero:
      'Personens adress ändrades i dag {{date}}. Brev till hemmet väntar en karenstid; fråga om adressen stämmer.',
    addressChanged_one:
      'Personens adress ändrades i går {{date}}. Brev till hemmet väntar en karenstid; fråga om adressen stämmer.',
    addressChanged_other:
      'Personens adress ändrades för {{count}} dagar sedan, {{date}}. Brev till hemmet väntar en karenstid; fråga om adressen stämmer.',
    workChanged_zero:
      'Arbetsplatsens adress ändrades i dag {{date}}. Brev till arbetsplatsen väntar en karenstid; fråga om adressen stämmer.',
    workChanged_one:
      'Arbetsplatsens adress ändrades i går {{date}}. Brev till arbetsplatsen väntar en karenstid; fråga om adressen stämmer.',
    workChanged_other:
      'Arbetsplatsens adress ändrades för {{count}} dagar sedan, {{date}}. Brev till arbetsplatsen väntar en karenstid; fråga om adressen stämmer.',
    contactChanged_zero:
      'Kontaktadressen för spärrmarkering ändrades i dag {{date}}. Brev dit väntar en karenstid; kontrollera att adressen stämmer utan att säga den högt.',
    contactChanged_one:
      'Kontaktadressen för spärrmarkering ändrades i går {{date}}. Brev dit väntar en karenstid; kontrollera att adressen stämmer utan att säga den högt.',
    contactChanged_other:
      'Kontaktadressen för spärrmarkering ändrades för {{count}} dagar sedan, {{date}}. Brev dit väntar en karenstid; kontrollera att adressen stämmer utan att säga den högt.',
    workplace_one:
      'Ett kodbrev har beställts till den här arbetsplatsen sedan {{date}}. Regelboken varnar när de är {{limit}}. Fråga varför brevet beställs till arbetsplatsen; om något inte stämmer, beställ inte utan tala med den ansvariga personen.',
    workplace_other:
      '{{count}} kodbrev har beställts till den här arbetsplatsen sedan {{date}}. Regelboken varnar när de är {{limit}}. Fråga varför brevet beställs till arbetsplatsen; om något inte stämmer, beställ inte utan tala med den ansvariga personen.',
    expires_zero: 'Kortets giltighet upphör senast i dag: {{date}}. Fråga om ett nytt kort vore bättre.',
    expires_one: 'Kortet går ut i morgon {{date}}. Fråga om ett nytt kort vore bättre.',
    expires_other: 'Kortet går ut om {{count}} dagar, {{date}}. Fråga om ett nytt kort vore bättre.',
    supersedes_one:
      'Kortet har redan ett brev på väg. Ett nytt brev ersätter det: är det inte tryckt dras det tillbaka, annars kan det ännu komma fram.',
    supersedes_other:
      'Kortet har redan {{count}} brev på väg. Ett nytt brev ersätter dem: de som inte är tryckta dras tillbaka, de andra kan ännu komma fram.',
    protected: 'Personen har spärrmarkering. Säg inte adressen högt och visa inte skärmen för andra.',
    heed: 'Jag har gått igenom detta med kunden',
    missing: 'Gå igenom det som ska observeras och kryssa i rutan',
  },
};
