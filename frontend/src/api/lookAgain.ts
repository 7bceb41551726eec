import { useEffect } from 'react';

// Each request prolongs the session on the server. A page that asks by itself must
// not keep a deserted desk logged in: it stops this long after the last touch.
const attended = 3 * 60_000;
let lastTouch = Date.now();

for (const touch of ['pointerdown', 'keydown'] as const) {
  globalThis.addEventListener?.(touch, () => {
    lastTouch = Date.now();
  });
}

/** Asks again every so many milliseconds while it is wanted, the page is seen and somebody is at it. */
export function useLookAgain(wanted: boolean, every: number, ask: () => void) {
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - lastTouch < attended) ask();
    }, every);
    return () => clearInterval(timer);
  }, [wanted, every, ask]);
}
