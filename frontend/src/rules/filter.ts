import { readDay } from '../forms/day';
import type { RulebookQuery } from '../graphql/generated/graphql';

export type Rule = RulebookQuery['rulebook']['rows'][number];

/**
 * What the address says to show: a country (ISO 3166-1 alpha-2), a day (YYYY-MM-DD) or a
 * version as orders name it, words and a section.
 */
export type RuleFilter = {
  country?: string;
  on?: string;
  version?: string;
  text?: string;
  section?: string;
};

/** Reads the filters out of the address; what is not set, or is none, filters nothing. */
export function filterFrom(params: URLSearchParams): RuleFilter {
  const country = params.get('country') ?? '';
  const on = readDay(params.get('on') ?? '');
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : undefined,
    on,
    // The server takes one of the two.
    version: on ? undefined : params.get('version') || undefined,
    text: params.get('text')?.trim() || undefined,
    section: params.get('section') || undefined,
  };
}

/** The filters as the address holds them. */
export function paramsOf({ country, on, version, text, section }: RuleFilter): Record<string, string> {
  const set = Object.entries({ country, on, version, text, section });
  return Object.fromEntries(set.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The address of the rulebook so filtered. */
export function addressOf(filter: RuleFilter): string {
  return `/rules?${new URLSearchParams(paramsOf(filter))}`;
}

/** The sections of a file, each once and in its order. */
export function sectionsOf(rows: readonly Rule[]): string[] {
  return [...new Set(rows.map(({ section }) => section))];
}

/** The rows that a filter leaves, by section; every word typed must stand somewhere in the row. */
export function shownBy(
  { text, section }: RuleFilter,
  rows: readonly Rule[],
): { section: string; rows: Rule[] }[] {
  const wanted = (text ?? '').toLowerCase().split(/\s+/);
  const shown = rows.filter((row) => {
    const said = everythingOf(row);
    return (!section || row.section === section) && wanted.every((word) => said.includes(word));
  });
  return sectionsOf(shown).map((name) => ({
    section: name,
    rows: shown.filter((row) => row.section === name),
  }));
}

function everythingOf({ id, source, words }: Rule): string {
  return [id, source, ...words.map(({ name, value }) => `${name}: ${value}`)].join('\n').toLowerCase();
}
