import { readDay } from '../forms/day';
import type {
  Asker,
  Channel,
  CheckQuestion,
  LateReason,
  PutOffCardInput,
  RevocationReason,
} from '../graphql/generated/graphql';
import { counterInstant, readClock } from '../i18n/counterTime';
import { cardacts as fi } from '../i18n/fi/cardacts';

// The words are total over the schema's enums, so their keys are the enums.
export const reasons = Object.keys(fi.reasons) as RevocationReason[];
export const askers = Object.keys(fi.askers) as Asker[];
export const channels = Object.keys(fi.channels) as Channel[];
export const checkQuestions = Object.keys(fi.question) as CheckQuestion[];
export const lateReasons = Object.keys(fi.lates) as LateReason[];

/** A request to suspend or revoke, as it is typed. */
export type Told = {
  reason: RevocationReason | '';
  askedBy: Asker | '';
  channel: Channel | '';
  questions: string[];
  reference: string;
  when: 'now' | 'earlier';
  /** The day of an earlier request; its time of day bears the name of the server's field. */
  day: string;
  requestedAt: string;
  late: LateReason | '';
};

export type Missing = keyof typeof fi.missing | 'day';

/** Whether the holder is to be known by questions: on the phone always, elsewhere where no document did it. */
export function asksQuestions({ askedBy, channel }: Told, verified: boolean): boolean {
  return askedBy === 'HOLDER' && (channel === 'PHONE' || !verified);
}

/** Whether the request is known by its asker's own reference. */
export function asksReference({ askedBy }: Told): boolean {
  return askedBy === 'EMPLOYER' || askedBy === 'AUTHORITY';
}

/** What still has to be answered, by field. How many questions and how late is the rulebook's to say. */
export function missingOf(told: Told, verified: boolean): Partial<Record<keyof Told, Missing>> {
  const missing: Partial<Record<keyof Told, Missing>> = {};
  if (!told.reason) missing.reason = 'reason';
  if (!told.askedBy) missing.askedBy = 'askedBy';
  if (!told.channel) missing.channel = 'channel';
  if (asksReference(told)) {
    const length = told.reference.trim().length;
    if (length === 0) missing.reference = 'reference';
    if (length > 64) missing.reference = 'referenceLong';
  }
  if (asksQuestions(told, verified) && !verified && told.questions.length === 0) {
    missing.questions = 'questions';
  }
  if (told.when === 'earlier') {
    const [day, clock] = [readDay(told.day), readClock(told.requestedAt)];
    if (!day) missing.day = 'day';
    if (!clock) missing.requestedAt = 'clock';
    else if (day && !counterInstant(day, clock)) missing.requestedAt = 'clockGone';
  }
  return missing;
}

/** The legal time of the request as an instant; undefined where it is made now. */
export function instantOf({ when, day, requestedAt }: Told): string | undefined {
  const [on, at] = [readDay(day), readClock(requestedAt)];
  return when === 'earlier' && on && at ? counterInstant(on, at) : undefined;
}

type Request = Omit<PutOffCardInput, 'idempotencyKey' | 'visitId' | 'cardId'>;

/** What is sent of a request; undefined while an answer is missing. What was not asked in the end is left out. */
export function requestOf(told: Told, verified: boolean): Request | undefined {
  const { reason, askedBy, channel, questions, reference, late } = told;
  if (!reason || !askedBy || !channel || Object.keys(missingOf(told, verified)).length > 0) return undefined;
  const requestedAt = instantOf(told);
  return {
    reason,
    askedBy,
    channel,
    questions: asksQuestions(told, verified) ? (questions as CheckQuestion[]) : [],
    reference: asksReference(told) ? reference.trim() : '',
    ...(requestedAt && { requestedAt, ...(late && { late }) }),
  };
}
