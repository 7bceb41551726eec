import { expect } from 'vitest';
import { languages } from '../i18n';
import { texts } from '../i18n/all';

type Topic = keyof (typeof texts)['en']['help']['topics'];

/** A sentence of the advice, the topic of Help that tells it, and its words in fi, sv, en and et, parted by bars. */
export type Told = readonly [says: string, topic: Topic, ...words: [string, string, string, string]];

/** Wants a topic to say a sentence in every language. */
export function expectTold([, topic, ...words]: Told) {
  for (const [i, language] of (['fi', 'sv', 'en', 'et'] as const).entries()) {
    const { title, lead, points } = texts[language].help.topics[topic];
    const all = [title, lead, ...points].join(' ').toLowerCase();
    for (const word of (words[i] ?? '').split('|')) expect(all, language).toContain(word);
  }
  expect(languages).toHaveLength(4);
}
