import * as z from 'zod';
import { readDay } from '../forms/day';
import type { DocumentKind, OfficerFinds, VerifyIdentityInput } from '../graphql/generated/graphql';
import type { Texts } from '../i18n/fi';

export type VerifyForm = {
  documentKind: string;
  way: string;
  mrz: string;
  issuingState: string;
  documentNumber: string;
  documentExpiresOn: string;
  familyName: string;
  givenNames: string;
  birthDate: string;
  policeReference: string;
  officerFinds: string;
};

export const emptyForm: VerifyForm = {
  documentKind: '',
  way: 'mrz',
  mrz: '',
  issuingState: '',
  documentNumber: '',
  documentExpiresOn: '',
  familyName: '',
  givenNames: '',
  birthDate: '',
  policeReference: '',
  officerFinds: '',
};

/** What has to be filled in follows from the kind of document and the way of giving it. */
export function verifySchema(words: Texts['verify']['missing']) {
  return z.custom<VerifyForm>().superRefine((form, context) => {
    const missing = (path: keyof VerifyForm, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const police = form.documentKind === 'POLICE_VERIFIED';
    if (!form.documentKind) missing('documentKind', words.documentKind);
    if (police && !form.policeReference.trim()) missing('policeReference', words.policeReference);
    if (!police && form.way === 'mrz' && !form.mrz.trim()) missing('mrz', words.mrz);
    if (!police && form.way === 'typed') {
      if (!/^[A-Za-z]{1,3}$/.test(form.issuingState.trim())) missing('issuingState', words.issuingState);
      if (!form.documentNumber.trim()) missing('documentNumber', words.documentNumber);
      if (!readDay(form.documentExpiresOn)) missing('documentExpiresOn', words.date);
      if (!form.familyName.trim()) missing('familyName', words.familyName);
      if (!readDay(form.birthDate)) missing('birthDate', words.date);
    }
    if (!form.officerFinds) missing('officerFinds', words.officerFinds);
  });
}

type Seen = Omit<VerifyIdentityInput, 'idempotencyKey' | 'visitId'>;

/** The form as the server asks for it; what belongs to another way is left out. */
export function seenBy(form: VerifyForm): Seen {
  const documentKind = form.documentKind as DocumentKind;
  const officerFinds = form.officerFinds as OfficerFinds;
  if (documentKind === 'POLICE_VERIFIED') {
    return { documentKind, officerFinds, policeReference: form.policeReference.trim() };
  }
  if (form.way === 'mrz') return { documentKind, officerFinds, mrz: form.mrz.trim() };
  return {
    documentKind,
    officerFinds,
    issuingState: form.issuingState.trim().toUpperCase(),
    documentNumber: form.documentNumber.trim().toUpperCase(),
    documentExpiresOn: readDay(form.documentExpiresOn),
    familyName: form.familyName.trim(),
    givenNames: form.givenNames.trim(),
    birthDate: readDay(form.birthDate),
  };
}
