import * as z from 'zod';
import { readDay } from './day';

/** A day that must be given. */
export function day(wrong: string) {
  return z.string().refine((text) => readDay(text) !== undefined, wrong);
}

/** A day that may be left out. */
export function dayOrNone(wrong: string) {
  return z.string().refine((text) => text.trim() === '' || readDay(text) !== undefined, wrong);
}
