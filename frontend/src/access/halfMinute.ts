const step = 30_000; // milliseconds that a code lives

/** Whole seconds until the next code, 30 to 1. */
export function secondsLeft(time: number): number {
  return Math.ceil((step - (time % step)) / 1_000);
}
