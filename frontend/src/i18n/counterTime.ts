// The zone of the counter, which is that of its point's country. A workstation set to
// another one must still show and mean the counter's time.
let zone = 'Europe/Helsinki';

/** Takes the zone (IANA name) of whoever is logged in now. */
export function keepTimeOf(counter: string) {
  zone = counter;
}

/** The zone in which times of day are shown and meant (IANA name). */
export function counterZone(): string {
  return zone;
}

const hour = 3_600_000;

/** How far the counter's clock is ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number): number {
  const parts = { dateStyle: 'short', timeStyle: 'medium', timeZone: zone } as const;
  const local = new Intl.DateTimeFormat('sv-SE', parts).format(instant);
  return Date.parse(`${local.replace(' ', 'T')}Z`) - instant;
}

/**
 * The instant (RFC 3339, UTC) of a day (YYYY-MM-DD) and time of day (HH:MM) at the
 * counter; undefined in the hour that the clocks leave out in spring. Of the hour that
 * they live through twice the earlier one is meant: a card is never off later than it
 * was asked for.
 */
export function counterInstant(day: string, time: string): string | undefined {
  const utc = Date.parse(`${day}T${time}:00Z`);
  const found = [ahead(utc - 24 * hour), ahead(utc + 24 * hour)]
    .sort((a, b) => b - a)
    .find((offset) => ahead(utc - offset) === offset);
  return found === undefined ? undefined : new Date(utc - found).toISOString();
}

/** The day that it is at the counter at an instant (RFC 3339), as YYYY-MM-DD, to compare days by. */
export function dayAtCounter(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(iso));
}

/** The day after (YYYY-MM-DD). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10);
}

/** Reads a time of day as people write it, 9.05 or 14:05; gives HH:MM, or undefined. */
export function readClock(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
