import { counterZone } from './counterTime';
import { type Language, locales } from './language';

const days = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const timeZone = counterZone();
  const key = timeZone + language + JSON.stringify(options);
  let found = days.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
    days.set(key, found);
  }
  return found;
}

/** A date without a time of day ("2026-11-24") stands for itself in every zone. */
function moment(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
}

/** `24.11.2026` · `24.11.2026` · `24/11/2026` · `24.11.2026` */
export function day(iso: string, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'numeric', year: 'numeric' }).format(moment(iso));
}

/** The day with its weekday, for promises: `ti 24.11.2026`. */
export function weekday(iso: string, language: Language): string {
  const options = { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  return formatter(language, options).format(moment(iso));
}

/** The time of day on a 24-hour clock: `14.05` in Finnish, `14:05` elsewhere. */
export function clock(iso: string, language: Language): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment(iso));
}

/** The time of day to the second, to compare clocks by. */
export function clockWithSeconds(iso: string, language: Language): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return formatter(language, options).format(moment(iso));
}

/** Day and time of day. */
export function dayAndTime(iso: string, language: Language): string {
  return `${day(iso, language)} ${clock(iso, language)}`;
}

/** Integer cents as money of the euro area, or of the currency named (ISO 4217). */
export function money(cents: number, language: Language, currency = 'EUR'): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(cents / 100);
}

/** A count with the language's digit groups. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
