import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ChecksField } from '../forms/ChecksField';
import { ChoiceField } from '../forms/ChoiceField';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import type { IdentityCheck, SupportActKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { type Case, checksNeeded, givesPassword, identityChecks, possibleActs } from './acts';
import type { Done } from './HelpDone';
import { SupportOfficerDocument } from './queries';

/** One act of user support: what, how it was made sure who asks, and why. */
export function HelpForm({ of, onDone }: { of: Case; onDone: (done: Done) => void }) {
  const { t } = useTexts();
  const { act: help, ...state } = useAct(SupportOfficerDocument);
  const { access, officer } = of.record;
  const schema = z
    .object({
      act: z.string().min(1, t('support.whichMissing')),
      checks: z.array(z.string()),
      how: z.string(),
      reason: z.string().trim().min(1, t('rights.reasonMissing')),
    })
    .superRefine(({ act, checks, how }, context) => {
      const needed = checksNeeded(act);
      if (checks.length < needed) {
        const message = t(needed === 2 ? 'support.checksTwo' : 'support.checksOne');
        context.addIssue({ code: 'custom', path: ['checks'], message });
      }
      if (givesPassword(act) && !how) {
        context.addIssue({ code: 'custom', path: ['how'], message: t('officers.add.howMissing') });
      }
    });
  const form = useForm({
    defaultValues: {
      act: '',
      checks: [] as string[],
      how: access.hasEmail ? '' : 'paper',
      reason: '',
    },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { control } = form;
  const act = form.watch('act');

  const submit = form.handleSubmit(async (typed) => {
    const onPaper = givesPassword(typed.act) && typed.how === 'paper';
    const did = await help({
      officerId: officer.id,
      act: typed.act as SupportActKind,
      checks: typed.checks as IdentityCheck[],
      reason: typed.reason.trim(),
      onPaper,
    });
    if (did) onDone({ ...did, act: typed.act as SupportActKind, onPaper });
  });

  const ways = [
    { value: 'mail', name: t('officers.add.byMail') },
    { value: 'paper', name: t('officers.add.onPaper'), hint: t('officers.add.onPaperHint') },
  ];
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('support.refused')}
      submit={t('support.submit')}
    >
      <ChoiceField
        control={control}
        name="act"
        label={t('support.which')}
        choices={possibleActs(access).map((value) => ({
          value,
          name: t(`support.act.${value}`),
          hint: t(`support.effect.${value}`),
        }))}
      />
      {givesPassword(act) && (
        <ChoiceField
          control={control}
          name="how"
          label={t('support.how')}
          choices={access.hasEmail ? ways : ways.slice(1)}
        />
      )}
      <ChecksField
        control={control}
        name="checks"
        label={t('support.checks')}
        hint={checksNeeded(act) === 2 ? t('support.checksTwo') : undefined}
        choices={identityChecks.map((value) => ({ value, name: t(`support.check.${value}`) }))}
      />
      <ReasonField control={control} name="reason" label={t('rights.reason')} hint={t('rights.reasonHint')} />
    </ActForm>
  );
}
