import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import type { Act } from '../forms/useAct';
import type { DecideInput, WhatIfInput } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import type { Refusal } from '../ui/Refusals';
import { Effects } from './Effects';

type Props = {
  id: string;
  question: string;
  refused: string;
  /** What a no takes; by default the reason alone. */
  noHint?: string;
  /** What a yes would change, as far as the server can tell beforehand. */
  change?: WhatIfInput;
  decide: Act<{ refusals: readonly Refusal[] }, DecideInput>;
  back: string;
  onDone: () => void;
  /** What stands above the question. */
  children?: ReactNode;
};

/** A yes or a no to what somebody else asked for; a no needs its reason. */
export function DecideForm({ id, question, refused, noHint, change, decide, back, onDone, children }: Props) {
  const { t } = useTexts();
  const { act, ...state } = decide;
  const schema = z
    .object({ approve: z.string().min(1, t('officers.decideRight.missing')), reason: z.string().trim() })
    .refine(({ approve, reason }) => approve !== 'no' || reason !== '', {
      path: ['reason'],
      message: t('rights.reasonMissing'),
    });
  const form = useForm({
    defaultValues: { approve: '', reason: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ approve, reason }) => {
    if (await act({ id, approve: approve === 'yes', reason })) onDone();
  });
  return (
    <>
      {change && <Effects change={change} title={t('officers.decideRight.ifYes')} />}
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        refused={refused}
        submit={t('officers.decideRight.submit')}
        back={back}
      >
        {children}
        <ChoiceField
          control={form.control}
          name="approve"
          label={question}
          choices={[
            { value: 'yes', name: t('officers.decideRight.yes') },
            {
              value: 'no',
              name: t('officers.decideRight.no'),
              hint: noHint ?? t('officers.decideRight.noHint'),
            },
          ]}
        />
        <ReasonField
          control={form.control}
          name="reason"
          label={t('rights.reason')}
          hint={t('rights.reasonHint')}
        />
      </ActForm>
    </>
  );
}
