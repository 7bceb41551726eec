// The days of the log are those of the counters, which all share one time.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far the counters' clock is ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number): number {
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant;
}

/** The instant at which a day (YYYY-MM-DD) begins at the counters, as RFC 3339. */
export function midnight(day: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Clocks change at night, never at midnight: what held just before still holds.
  return new Date(utc - ahead(utc - 12 * 3_600_000)).toISOString();
}

/** The day after (YYYY-MM-DD). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}
