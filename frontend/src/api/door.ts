import { type Answer, type Refused, send } from './ask';
import { answered, entered, left, reached, type Stage } from './session';
import { freshFactor, wantsFreshFactor } from './stepUp';

/** What the officer types to log in; sent in the body, kept nowhere. */
export type Credentials = { userName: string; password: string; oneTimeCode: string };

/** Logs in. A refusal says a code that the login page words; it never throws. */
export async function logIn(credentials: Credentials): Promise<{ ok: true } | Refused> {
  const answer = await send<{ stage?: Stage }>('/login', credentials);
  if (answer.ok) entered(answer.value.stage ?? 'full', credentials.password);
  return answer.ok ? { ok: true } : answer;
}

/** Orders a new password for a user name; the answer is the same whether anybody has it. */
export function orderPassword(userName: string): Promise<Answer<unknown>> {
  return send('/login/new-password', { userName });
}

/**
 * Ends the session on the server, then in the page. Where the server cannot be
 * reached the page still forgets everything; the session then ends by its time.
 */
export async function leave(how: 'locked' | 'cardOut' | 'loggedOut') {
  await send(how === 'loggedOut' ? '/logout' : '/lock', {});
  left(how);
}

/**
 * The fetch of every request for data: notes prolonged and ended sessions. Where an
 * act needs a fresh one-time code the officer is asked for it, and the very same
 * request, with the same idempotency key, is sent again.
 */
export async function fetchData(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await fetchOnce(input, init);
  if (!(await wantsFreshFactor(answer)) || !(await freshFactor())) return answer;
  return fetchOnce(input, init);
}

async function fetchOnce(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await fetch(input, init);
  if (answer.status === 401) left('expired');
  else if (answer.ok) answered();
  else if (answer.status === 403) await noteStage(answer.clone());
  return answer;
}

/** A session that is not yet through its first login is led there, whatever it asked for. */
async function noteStage(answer: Response) {
  try {
    const said = (await answer.json()) as { code?: string; stage?: Stage };
    if (said.code !== 'FIRST_LOGIN' || !said.stage) return;
    answered();
    reached(said.stage);
  } catch {
    // not one of our answers: the page tells of it as of any other fault
  }
}
