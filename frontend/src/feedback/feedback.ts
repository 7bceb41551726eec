import * as z from 'zod';
import type { Feedback } from '../api/access';
import type { Texts } from '../i18n/fi';

/** What feedback is about, as the server knows it. */
export const kinds: readonly Feedback['kind'][] = ['accessibility', 'login', 'other'];

export function isKind(text: string | null): text is Feedback['kind'] {
  return kinds.some((kind) => kind === text);
}

// As long as the server takes it, in characters.
const longestMessage = 4000;
const longestContact = 200;
const longestPage = 199; // and the slash before it

const upTo = (most: number) => (text: string) => [...text].length <= most;

/** Judges the form as the server will. */
export function feedbackSchema({ feedback }: Texts) {
  const { missing } = feedback;
  return z.object({
    kind: z.string().refine(isKind, missing.kind),
    about: z.string().trim().refine(upTo(longestPage), missing.about),
    message: z.string().trim().min(1, missing.message).refine(upTo(longestMessage), missing.long),
    contact: z.string().trim().refine(upTo(longestContact), missing.contact),
  });
}
