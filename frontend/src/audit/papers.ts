import { fetchData } from '../api/door';
import type { Fault } from '../api/fault';
import { freshFactor } from '../api/stepUp';
import type { Language } from '../i18n';

export type PaperKind = 'pdf' | 'json';
export type Paper = { name: string; file: Blob };
type Answer = { ok: true; paper: Paper } | { ok: false; fault: Fault | 'NO_SEAL' };

/**
 * Fetches an extract's signed paper. It is fetched, not linked to, so that a fresh
 * code can be asked for first and a paper that is not given is told in words.
 */
export async function fetchPaper(id: string, kind: PaperKind, language: Language): Promise<Answer> {
  const address = `/documents/extract/${encodeURIComponent(id)}.${kind}?language=${language}`;
  try {
    let answer = await fetchData(address, { credentials: 'same-origin' });
    if ((await codeOf(answer)) === 'STEP_UP' && (await freshFactor())) {
      answer = await fetchData(address, { credentials: 'same-origin' });
    }
    if (!answer.ok) return { ok: false, fault: await faultIn(answer) };
    return { ok: true, paper: { name: nameIn(answer) ?? `${id}.${kind}`, file: await answer.blob() } };
  } catch {
    return { ok: false, fault: { kind: 'UNREACHABLE' } };
  }
}

/** The word of an answer that gives no paper. */
async function codeOf(answer: Response): Promise<string | undefined> {
  if (answer.ok) return undefined;
  try {
    return ((await answer.clone().json()) as { code?: string }).code;
  } catch {
    return undefined;
  }
}

async function faultIn(answer: Response): Promise<Fault | 'NO_SEAL'> {
  const code = await codeOf(answer);
  if (code === 'NO_SEAL') return code;
  const requestId = answer.headers.get('x-request-id') ?? undefined;
  if (code === 'STEP_UP' || code === 'FORBIDDEN' || code === 'NOT_FOUND') return { kind: code, requestId };
  return { kind: answer.status >= 502 ? 'UNAVAILABLE' : 'FAULT', requestId };
}

/** The file's name as the server gives it. */
function nameIn(answer: Response): string | undefined {
  return /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
}

/** Hands a paper to the browser to keep as a file. */
export function savePaper({ name, file }: Paper) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
