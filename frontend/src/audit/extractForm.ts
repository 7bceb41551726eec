import type { TFunction } from 'i18next';
import * as z from 'zod';
import { dayOrNone } from '../forms/dates';
import { readDay } from '../forms/day';
import type { ExtractAudience, MakeExtractInput } from '../graphql/generated/graphql';

/** What the page asks before it draws up an extract. */
export type ExtractValues = {
  /** How the person is known. */
  how: string;
  identityCode: string;
  visitId: string;
  audience: string;
  reference: string;
  from: string;
  until: string;
};

/** The form before anything was typed; an entry of the log may have named the person or the visit. */
export function emptyExtract(holder: string, visit: string): ExtractValues {
  const how = holder ? 'entry' : visit ? 'visit' : 'code';
  return { how, identityCode: '', visitId: visit, audience: '', reference: '', from: '', until: '' };
}

/** What must be answered, by what was chosen. */
export function extractSchema(t: TFunction) {
  const days = dayOrNone(t('rights.dayWrong'));
  return z
    .object({
      how: z.string().min(1, t('extract.howMissing')),
      identityCode: z.string().trim(),
      visitId: z.string().trim(),
      audience: z.string().min(1, t('extract.audienceMissing')),
      reference: z.string().trim(),
      from: days,
      until: days,
    })
    .superRefine((typed, context) => {
      const miss = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (typed.how === 'code' && !typed.identityCode) miss('identityCode', t('extract.identityCodeMissing'));
      if (typed.how === 'visit' && !typed.visitId) miss('visitId', t('extract.visitMissing'));
      if (typed.audience === 'AUTHORITY' && !typed.reference)
        miss('reference', t('extract.referenceMissing'));
      const [from, until] = [readDay(typed.from), readDay(typed.until)];
      if (from && until && until < from) miss('until', t('extract.untilEarly'));
    });
}

/** What is sent: of the ways to name the person only the chosen one. */
export function inputOf(typed: ExtractValues, holder: string): Omit<MakeExtractInput, 'idempotencyKey'> {
  const audience = typed.audience as ExtractAudience;
  return {
    identityCode: typed.how === 'code' ? typed.identityCode : undefined,
    visitId: typed.how === 'visit' ? typed.visitId : undefined,
    holderId: typed.how === 'entry' ? holder : undefined,
    audience,
    reference: audience === 'AUTHORITY' ? typed.reference : undefined,
    from: readDay(typed.from),
    until: readDay(typed.until),
  };
}
