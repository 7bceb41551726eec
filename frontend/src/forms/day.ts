/**
 * Reads a day as people write it: 31.5.2030, 31/5/2030 or 2030-05-31.
 * Gives it as YYYY-MM-DD, or undefined where there is no such day.
 */
export function readDay(text: string): string | undefined {
  const tidy = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tidy);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(tidy);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}
