import type { CombinedError } from 'urql';

/** Kinds of error that the server names in `extensions.code`, and our own. */
export type Kind =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'INVALID'
  | 'UNAVAILABLE'
  | 'UNREACHABLE'
  | 'FAULT';

const kinds: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'INVALID', 'UNAVAILABLE'];

/** What the page tells of an answer that never came: its kind and the reference to quote. */
export type Fault = { kind: Kind; requestId?: string };

type Extensions = { code?: unknown; requestId?: unknown };

/** Reads kind and reference out of urql's error. */
export function faultOf(error: CombinedError): Fault {
  const answer = error.response as Response | undefined;
  const requestId = answer?.headers?.get('x-request-id') ?? undefined;
  const first = error.graphQLErrors[0]?.extensions as Extensions | undefined;
  const named = typeof first?.requestId === 'string' ? first.requestId : requestId;
  if (typeof first?.code === 'string' && kinds.includes(first.code)) {
    return { kind: first.code as Kind, requestId: named };
  }
  if (!answer && error.networkError) return { kind: 'UNREACHABLE' };
  if (answer && answer.status >= 502) return { kind: 'UNAVAILABLE', requestId };
  return { kind: 'FAULT', requestId: named };
}
