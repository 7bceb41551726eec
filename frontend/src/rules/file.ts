/** The largest file that is taken; the server reads no more than 256 KiB of a request. */
export const mostBytes = 200_000;

type Read = { text: string; fault?: undefined } | { text?: undefined; fault: 'tooLong' | 'unreadable' };

/** Reads a file as UTF-8 text, its line ends as a form's; a file that is none, or too large, is told as such. */
export async function readFile(file: Blob): Promise<Read> {
  if (file.size > mostBytes) return { fault: 'tooLong' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? { fault: 'unreadable' } : { text: text.replaceAll('\r\n', '\n') };
  } catch {
    return { fault: 'unreadable' };
  }
}
