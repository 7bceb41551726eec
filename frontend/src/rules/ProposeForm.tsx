import { useMemo, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { DayField } from '../forms/DayField';
import { day } from '../forms/dates';
import { readDay } from '../forms/day';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { Faults } from './Faults';
import { FileField } from './FileField';
import { mostBytes } from './file';
import { faultsOf, lineAt, withoutDetails } from './proposal';
import { ProposeRulebookDocument } from './queries';
import { YamlField } from './YamlField';

/** A country's file, from when it is to hold, and why; its faults are shown by line and row. */
export function ProposeForm() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { act, refusals, ...state } = useAct(ProposeRulebookDocument);
  const plain = useMemo(() => withoutDetails(refusals), [refusals]);
  const yaml = useRef<HTMLTextAreaElement>(null);
  const schema = z.object({
    text: z
      .string()
      .refine((text) => text.trim() !== '', t('rules.propose.textMissing'))
      .refine((text) => new Blob([text]).size <= mostBytes, t('rules.propose.tooLong')),
    effectiveFrom: day(t('rights.dayWrong')),
    note: z.string().trim(),
  });
  const form = useForm({
    defaultValues: { text: '', effectiveFrom: '', note: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });

  const submit = form.handleSubmit(async ({ text, effectiveFrom: typed, note }) => {
    const effectiveFrom = readDay(typed);
    if (!effectiveFrom) return;
    const did = await act({ text, effectiveFrom, note: note || null });
    if (did?.proposal) navigate(`/rules/proposals/${did.proposal.id}`);
  });

  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refusals={plain}
      refused={t('rules.propose.refused')}
      submit={t('rules.propose.submit')}
      back="/rules"
    >
      <Faults faults={faultsOf(refusals)} onLine={(line) => showLine(yaml.current, line)} />
      <FileField
        onText={(text) => form.setValue('text', text, { shouldValidate: form.formState.isSubmitted })}
      />
      <YamlField field={yaml} error={form.formState.errors.text?.message} {...form.register('text')} />
      <DayField
        id="effectiveFrom"
        label={t('rules.propose.from')}
        hint={t('rules.propose.fromHint')}
        error={form.formState.errors.effectiveFrom?.message}
        {...form.register('effectiveFrom')}
      />
      <ReasonField
        control={form.control}
        name="note"
        label={t('rules.propose.note')}
        hint={t('rights.reasonHint')}
      />
    </ActForm>
  );
}

/** Selects a line of the field and brings it to the field's middle. */
function showLine(field: HTMLTextAreaElement | null, line: number) {
  if (!field) return;
  const lines = field.value.split('\n').length;
  field.focus();
  field.setSelectionRange(...lineAt(field.value, line));
  field.scrollTop = ((line - 0.5) / lines) * field.scrollHeight - field.clientHeight / 2;
}
