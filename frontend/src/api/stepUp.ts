import { useSyncExternalStore } from 'react';
import type { Answer } from './ask';
import { ask } from './ask';
import { onSession, sessionNow } from './session';

// One dialog serves every request that waits for it: a code is good for one try only.
let waiting: ((given: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

/** Whether an answer says that the act needs a fresh one-time code; nothing was done then. */
export async function wantsFreshFactor(answer: Response): Promise<boolean> {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes('json')) return false;
  const text = await answer.clone().text();
  if (!text.includes('"STEP_UP"')) return false;
  try {
    const said = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
    return said.errors?.some((error) => error.extensions?.code === 'STEP_UP') ?? false;
  } catch {
    return false;
  }
}

/** Asks the officer for a code; tells whether it was given, or false where they would rather not. */
export function freshFactor(): Promise<boolean> {
  const given = new Promise<boolean>((settle) => {
    waiting = [...waiting, settle];
  });
  tell();
  return given;
}

/** Sends the code; a right one lets everything that waits go on. */
export async function giveFactor(oneTimeCode: string): Promise<Answer<{ freshUntil: string }>> {
  const answer = await ask<{ freshUntil: string }>('/step-up', { oneTimeCode });
  if (answer.ok) endStepUp(true);
  return answer;
}

/** Ends the asking: what waits goes on, or keeps the answer that it had. */
export function endStepUp(given: boolean) {
  const settles = waiting;
  waiting = [];
  tell();
  for (const settle of settles) settle(given);
}

// Nothing waits for somebody who has left.
onSession(() => {
  if (!sessionNow().in && waiting.length > 0) endStepUp(false);
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the officer is to be asked for a code now. */
export function useStepUp(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0);
}
