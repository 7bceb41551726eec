import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import type { Act } from '../forms/useAct';
import type { EndInput, WhatIfInput } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import type { Refusal } from '../ui/Refusals';
import { Effects } from './Effects';

type Props = {
  id: string;
  text: string;
  submit: string;
  refused: string;
  change: WhatIfInput;
  end: Act<{ refusals: readonly Refusal[] }, EndInput>;
  back: string;
  onDone: () => void;
};

/** Ends a right or an authorisation, with its reason, after telling what follows. */
export function EndForm({ id, text, submit, refused, change, end, back, onDone }: Props) {
  const { t } = useTexts();
  const { act, ...state } = end;
  const schema = z.object({ reason: z.string().trim().min(1, t('rights.reasonMissing')) });
  const form = useForm({
    defaultValues: { reason: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const onSubmit = form.handleSubmit(async ({ reason }) => {
    if (await act({ id, reason: reason.trim() })) onDone();
  });
  return (
    <>
      <p>{text}</p>
      <Effects change={change} />
      <ActForm form={form} onSubmit={onSubmit} {...state} refused={refused} submit={submit} back={back}>
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
