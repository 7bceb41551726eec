import type { Answer, Refused } from '../api/ask';

/**
 * A client certificate shown in TLS: the card's door has an address of its own, where
 * the browser asks which certificate to show. It answers with a ticket.
 */
export async function ticket(url: string, nonce: string, signal: AbortSignal): Promise<Answer<string>> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST',
      credentials: 'include', // without it the browser shows no certificate
      headers: { 'content-type': 'text/plain' }, // a kind of request that needs no other before it
      body: nonce,
      signal,
    });
  } catch {
    signal.throwIfAborted();
    // The connection was not made: the browser was given no certificate that the door takes, or no PIN.
    return { ok: false, code: 'CERTIFICATE_NOT_SENT' };
  }
  const said = (await answer.json().catch(() => ({}))) as {
    ticket?: string;
    code?: string;
    retryAfterSeconds?: number;
  };
  if (answer.ok && said.ticket) return { ok: true, value: said.ticket };
  return { ...refusal(answer, said.code), retryAfterSeconds: said.retryAfterSeconds };
}

function refusal(answer: Response, code: string | undefined): Refused {
  return {
    ok: false,
    code: code ?? (answer.status >= 500 ? 'UNAVAILABLE' : 'FAULT'),
    requestId: answer.headers.get('x-request-id') ?? undefined,
  };
}
