import type { Refused } from '../api/ask';
import type { Texts } from '../i18n/fi';

const untold = 60; // seconds to wait where the server names none

/** Words a refusal about the own access; one that these texts do not know is a fault. */
export function refusedWords(refused: Refused, { access }: Texts): string {
  const words = access.refused;
  const known = refused.code in words && refused.code !== 'title';
  const text = known ? words[refused.code as keyof typeof words] : words.FAULT;
  return text.replace('{{seconds}}', String(refused.retryAfterSeconds ?? untold));
}
