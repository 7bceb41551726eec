import { answered, left, reached, type Stage } from './session';

/** A request that was not granted: a stable word for the page to explain. */
export type Refused = {
  ok: false;
  code: string;
  /** The form's field that it is about. */
  field?: string;
  retryAfterSeconds?: number;
  requestId?: string;
};

export type Answer<Value> = { ok: true; value: Value } | Refused;

type Problem = {
  code?: string;
  field?: string;
  stage?: Stage;
  retryAfterSeconds?: number;
  /** What is wrong about a card has a code for the help desk: it is told as such, whatever the status. */
  helpDesk?: string;
};

/** Asks the server; a GET where there is no body. It never throws. */
export async function send<Value>(path: string, body?: unknown): Promise<Answer<Value>> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return { ok: false, code: 'UNREACHABLE' };
  }
  const said = await read(answer);
  if (answer.ok) return { ok: true, value: said as Value };
  return refusal(answer, said as Problem);
}

/** Reads a body, which a proxy in between may have replaced by a page of its own. */
async function read(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}

function refusal(answer: Response, said: Problem): Refused {
  const header = Number(answer.headers.get('retry-after'));
  const told = {
    ok: false as const,
    field: said.field,
    retryAfterSeconds: said.retryAfterSeconds ?? (header > 0 ? header : undefined),
    requestId: answer.headers.get('x-request-id') ?? undefined,
  };
  if (said.code === 'FIRST_LOGIN' && said.stage) reached(said.stage);
  if (answer.status === 429) return { ...told, code: 'TOO_MANY_TRIES' };
  if (answer.status >= 500 && !said.helpDesk) return { ...told, code: 'UNAVAILABLE' };
  return { ...told, code: said.code ?? (answer.status === 401 ? 'NOT_LOGGED_IN' : 'FAULT') };
}

/** Asks within the session: notes that it was prolonged, or that it is over. */
export async function ask<Value>(path: string, body?: unknown): Promise<Answer<Value>> {
  const answer = await send<Value>(path, body);
  if (answer.ok) answered();
  else if (answer.code === 'NOT_LOGGED_IN') left('expired');
  return answer;
}
