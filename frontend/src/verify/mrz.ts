/** The three layouts of a machine-readable zone (ICAO 9303): lines × characters. */
const formats = { TD1: [3, 30], TD2: [2, 36], TD3: [2, 44] } as const;
export type MrzFormat = keyof typeof formats;

export type MrzShape = {
  lines: string[];
  /** The layout that the text fills exactly, if any. */
  format?: MrzFormat;
  /** The filler `<` came out as another sign: the reader types with another keyboard layout. */
  foreignKeys: boolean;
};

// What a reader set to a US keyboard makes of the filler `<` (Shift+comma) where
// the computer expects a Finnish, Swedish or Estonian one.
const fillerElsewhere = /;{2,}/;

/** Looks at the form of the text alone; whether it is right, the server decides by the check digits. */
export function mrzShape(text: string): MrzShape {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const format = (Object.keys(formats) as MrzFormat[]).find((name) => {
    const [count, length] = formats[name];
    return lines.length === count && lines.every((line) => line.length === length);
  });
  return { lines, format, foreignKeys: fillerElsewhere.test(text) && !text.includes('<<') };
}

/**
 * Whether Enter belongs to the text: a reader sends it after each line, and only
 * the last one may send the form.
 */
export function awaitsMoreLines(text: string): boolean {
  const { lines, format } = mrzShape(text);
  const first = lines[0] ?? '';
  if (format || /\s/.test(first) || !/[<;]{2}/.test(text)) return false;
  return Object.values(formats).some(([count, length]) => first.length === length && lines.length < count);
}
