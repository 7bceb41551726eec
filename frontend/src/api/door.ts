import { answered, entered, left } from './session';

/** What the officer types to log in; sent in the body, kept nowhere. */
export type Credentials = { userName: string; password: string; oneTimeCode: string };

/** The answer to a try to log in. */
export type LoginAnswer =
  | { ok: true }
  | { ok: false; code: string; retryAfterSeconds?: number; requestId?: string };

async function post(path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
}

/** Reads a refusal's body, which a proxy in between may have replaced by a page of its own. */
async function refusal(answer: Response): Promise<{ code?: string; retryAfterSeconds?: number }> {
  try {
    return (await answer.json()) as { code?: string; retryAfterSeconds?: number };
  } catch {
    return {};
  }
}

/** Logs in. A refusal says a code that the login page words; it never throws. */
export async function logIn(credentials: Credentials): Promise<LoginAnswer> {
  let answer: Response;
  try {
    answer = await post('/login', credentials);
  } catch {
    return { ok: false, code: 'UNREACHABLE' };
  }
  if (answer.ok) {
    entered();
    return { ok: true };
  }
  const said = await refusal(answer);
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  const header = Number(answer.headers.get('retry-after'));
  const retryAfterSeconds = said.retryAfterSeconds ?? (header > 0 ? header : undefined);
  if (answer.status === 429) return { ok: false, code: 'TOO_MANY_TRIES', retryAfterSeconds, requestId };
  if (answer.status >= 500) return { ok: false, code: 'UNAVAILABLE', retryAfterSeconds, requestId };
  return { ok: false, code: said.code ?? 'LOGIN_REFUSED', requestId };
}

/**
 * Ends the session on the server, then in the page. Where the server cannot be
 * reached the page still forgets everything; the session then ends by its time.
 */
export async function leave(how: 'locked' | 'loggedOut') {
  try {
    await post(how === 'locked' ? '/lock' : '/logout');
  } finally {
    left(how);
  }
}

/** The fetch of every request for data: notes prolonged and ended sessions. */
export async function fetchData(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await fetch(input, init);
  if (answer.status === 401) left('expired');
  else if (answer.ok) answered();
  return answer;
}
