import type { CombinedError } from 'urql';

/** Kinds of error that the server names in `extensions.code`, and our own. */
export type Kind =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'INVALID'
  | 'TOO_MANY'
  | 'STEP_UP'
  | 'UNAVAILABLE'
  | 'UNREACHABLE'
  | 'FAULT';

const kinds: readonly string[] = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'INVALID',
  'TOO_MANY',
  'STEP_UP',
  'UNAVAILABLE',
];

/** What the page tells of an answer that never came: its kind and the reference to quote. */
export type Fault = {
  kind: Kind;
  requestId?: string;
  /** After how many seconds to try again, where there was too much at once. */
  retryAfterSeconds?: number;
};

type Extensions = { code?: unknown; requestId?: unknown; retryAfterSeconds?: unknown };

/** Reads kind and reference out of urql's error. */
export function faultOf(error: CombinedError): Fault {
  const answer = error.response as Response | undefined;
  const requestId = answer?.headers?.get('x-request-id') ?? undefined;
  const first = error.graphQLErrors[0]?.extensions as Extensions | undefined;
  const named = typeof first?.requestId === 'string' ? first.requestId : requestId;
  const kind = kindOf(first?.code, answer, error);
  if (kind !== 'TOO_MANY') return { kind, requestId: named };
  return { kind, requestId: named, retryAfterSeconds: seconds(first, answer) };
}

function kindOf(code: unknown, answer: Response | undefined, error: CombinedError): Kind {
  if (typeof code === 'string' && kinds.includes(code)) return code as Kind;
  if (!answer && error.networkError) return 'UNREACHABLE';
  if (answer?.status === 429) return 'TOO_MANY';
  if (answer && answer.status >= 502) return 'UNAVAILABLE';
  return 'FAULT';
}

/** How long to wait: as the answer says, else as its header does, else a minute. */
function seconds(said: Extensions | undefined, answer: Response | undefined): number {
  const told = Number(said?.retryAfterSeconds ?? answer?.headers?.get('retry-after'));
  return told > 0 ? Math.ceil(told) : 60;
}
