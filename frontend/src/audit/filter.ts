import { readDay } from '../forms/day';
import type * as Schema from '../graphql/generated/graphql';
import { counterInstant, dayAfter } from '../i18n/counterTime';
import { auditWords as words } from '../i18n/fi/auditWords';

/** What the address narrows the log down to: days as YYYY-MM-DD, codes, and opaque ids; never a person. */
export type LogFilter = {
  from?: string;
  until?: string;
  act?: Schema.AuditAct;
  outcome?: Schema.AuditOutcome;
  purpose?: Schema.AuditPurpose;
  point?: string;
  officer?: string;
  holder?: string;
  /** Kind and id, such as ORDER:01a2… */
  object?: string;
  visit?: string;
  request?: string;
};

const names = [
  'from',
  'until',
  'act',
  'outcome',
  'purpose',
  'point',
  'officer',
  'holder',
  'object',
  'visit',
  'request',
] as const satisfies readonly (keyof LogFilter)[];

/** Reads the filters out of the address; what is not set, or not known, filters nothing. */
export function filterFrom(params: URLSearchParams): LogFilter {
  const text = (name: keyof LogFilter) => params.get(name) || undefined;
  const object = params.get('object') ?? '';
  return {
    from: readDay(params.get('from') ?? ''),
    until: readDay(params.get('until') ?? ''),
    act: codeOf(words.act, params.get('act')),
    outcome: codeOf(words.outcome, params.get('outcome')),
    purpose: codeOf(words.purpose, params.get('purpose')),
    point: text('point'),
    officer: text('officer'),
    holder: text('holder'),
    object: codeOf(words.noun, object.split(':')[0]) && object.includes(':') ? object : undefined,
    visit: text('visit'),
    request: text('request'),
  };
}

function codeOf<Code extends string>(known: Record<Code, string>, code?: string | null): Code | undefined {
  return code && Object.hasOwn(known, code) ? (code as Code) : undefined;
}

/** The filters as the address holds them. */
export function paramsOf(filter: LogFilter): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
}

/** The filters as the server takes them: the last day belongs to them whole. */
export function askedBy(filter: LogFilter): Schema.AuditFilter {
  const [kind, id] = filter.object?.split(':') ?? [];
  return {
    from: filter.from && counterInstant(filter.from, '00:00'),
    until: filter.until && counterInstant(dayAfter(filter.until), '00:00'),
    act: filter.act,
    outcome: filter.outcome,
    purpose: filter.purpose,
    pointId: filter.point,
    officerId: filter.officer,
    holderId: filter.holder,
    objectKind: kind as Schema.AuditNoun | undefined,
    objectId: id,
    visitId: filter.visit,
    requestId: filter.request,
  };
}

/**
 * Where the entries are to be had as a file; undefined where the file could not be
 * narrowed down as the list is. The export speaks the log's own words.
 */
export function exportOf(filter: LogFilter): string | undefined {
  if (filter.point || filter.object || filter.visit || filter.request) return undefined;
  const { from, until } = askedBy(filter);
  const query = new URLSearchParams(
    Object.entries({
      from,
      until,
      act: filter.act?.toLowerCase().replace('_', '.'),
      outcome: filter.outcome?.toLowerCase(),
      purpose: filter.purpose?.toLowerCase(),
      officer: filter.officer,
      holder: filter.holder,
    }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return `/audit/export.jsonl${query && `?${query}`}`;
}
