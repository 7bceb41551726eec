import { help as fi } from '../i18n/fi/help';

export type Topic = keyof typeof fi.topics;

/** The leaflets by reader, in the order in which they are offered. */
export const topics: { customers: Topic[]; officers: Topic[] } = {
  customers: ['pins', 'forgotten', 'change', 'lost', 'faulty', 'estonia', 'safety'],
  officers: [
    'methods',
    'firstTime',
    'whichApp',
    'codeTime',
    'codeRefused',
    'newPhone',
    'newPassword',
    'cardLogin',
    'cardFails',
    'newCard',
    'sharedDesk',
    'rights',
    'prices',
    'handOver',
    'revocation',
    'lifecycle',
  ],
};

export function isTopic(text: string | undefined): text is Topic {
  return text !== undefined && text in fi.topics;
}
