import { clock, dayAtCounter } from '../i18n/format';

// Finland and Estonia, summer before winter: of an hour that the clocks lived through
// twice the earlier one is meant, for a card is never off later than it was asked for.
const offsets = ['+03:00', '+02:00'];

/** Reads a time of day as people write it, 9.05 or 14:05; gives HH:MM, or undefined. */
export function readClock(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/**
 * The instant (RFC 3339, UTC) of a time of day at the counter, whatever zone the
 * workstation is set to; undefined in the hour that the clocks leave out in spring.
 */
export function counterInstant(day: string, time: string): string | undefined {
  return offsets
    .map((offset) => new Date(`${day}T${time}:00${offset}`).toISOString())
    .find((at) => dayAtCounter(at) === day && clock(at, 'en') === time);
}
