import type { Texts } from '../fi';

export const find: Texts['find'] = {
  title: 'Sök person',
  text: 'Sökord',
  hint: 'Personbeteckning, kortnummer, beställningsnummer, namn och födelsetid (Virtanen 1980-01-31) eller handlingens maskinläsbara rader med läsare.',
  purpose: 'Varför söker du uppgifterna?',
  purposeHint: 'Ändamålet antecknas. Det frågas inte på nytt under samma besök.',
  submit: 'Sök',
  missingText: 'Skriv vad du söker',
  missingPurpose: 'Välj varför du söker uppgifterna',
  recognised: 'Tolkat som: {{kind}}.',
  repaired: 'Läsaren hade en annan tangentbordslayout; raderna rättades automatiskt.',
  found_one: 'En person hittades',
  found_other: '{{count}} personer hittades',
  none: 'Ingen person hittades',
  noneAdvice:
    'Kontrollera stavningen eller sök med en annan uppgift. Be kunden om personbeteckning eller kortnummer.',
  many: 'Högst 20 personer visas, och det finns fler. Sök med personbeteckning eller kortnummer.',
  masked: 'Person med spärrmarkering',
  unknown: 'Sökordet kändes inte igen',
  serve: 'Betjäna',
  serveWho: '{{name}}',
  born: 'Född',
  identityCode: 'Personbeteckning',
  protected: 'Spärrmarkering',
};
