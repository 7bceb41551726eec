import type { RightState } from '../graphql/generated/graphql';
import { dayAtCounter } from '../i18n/counterTime';
import type { Tone } from '../ui/StatusTag';

type Dated = { state: RightState; validFrom: string; validTo?: string | null };

/** How a right stands on the day of `now`: one that is held may not have begun yet, or have run out. */
export function standing({ state, validFrom, validTo }: Dated, now: string): RightState | 'NOT_YET' | 'OVER' {
  const today = dayAtCounter(now);
  if (state !== 'HELD') return state;
  if (validFrom > today) return 'NOT_YET';
  return validTo && validTo < today ? 'OVER' : 'HELD';
}

export const standingTones: Record<ReturnType<typeof standing>, Tone> = {
  WAITING: 'warning',
  HELD: 'done',
  REFUSED: 'error',
  ENDED: 'neutral',
  NOT_YET: 'moving',
  OVER: 'neutral',
};
