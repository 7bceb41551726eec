/** A number as people write it, with a comma or a point; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0€%]/g, '')
    .replace(',', '.');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** An amount in euros as whole cents. */
export function readCents(text: string): number | undefined {
  const euros = readNumber(text);
  return euros === undefined ? undefined : Math.round(euros * 100);
}
