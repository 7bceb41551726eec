import * as z from 'zod';
import type { Texts } from '../i18n/fi';

const userName = /^[a-z][a-z0-9.-]{2,39}$/; // as the service keeps it

/** What has to be told of a new officer; an address only where the password is mailed. */
export function newOfficerSchema(words: Texts['officers']['add']) {
  return z
    .object({
      pointId: z.string().min(1, words.whereMissing),
      partnerId: z.string(),
      name: z.string().trim().min(1, words.nameMissing),
      userName: z
        .string()
        .trim()
        .refine((text) => userName.test(text), words.userNameForm),
      identityCode: z.string(),
      how: z.string().min(1, words.howMissing),
      email: z.string().trim(),
      language: z.string(),
    })
    .refine(({ how, email }) => how !== 'mail' || email.includes('@'), {
      path: ['email'],
      message: words.emailMissing,
    });
}
