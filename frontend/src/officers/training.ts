import { dayAtCounter } from '../i18n/counterTime';

const dayMs = 86_400_000;
const soonDays = 60; // as early as the service itself tells of it

export type TrainingState = 'none' | 'over' | 'soon' | 'valid';

/** How a training stands on the day of `now`; its last day (YYYY-MM-DD) still counts. */
export function trainingState(validTo: string, now: string): TrainingState {
  if (!validTo || validTo < '1900') return 'none';
  const today = dayAtCounter(now);
  if (validTo < today) return 'over';
  const left = (Date.parse(validTo) - Date.parse(today)) / dayMs;
  return left <= soonDays ? 'soon' : 'valid';
}
