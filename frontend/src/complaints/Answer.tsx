import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { judgedBy } from '../forms/resolver';
import { SelectField } from '../forms/SelectField';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import type { ComplaintAnswer } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { AnswerComplaintDocument } from './queries';

const answers = ['ACCEPTED', 'REJECTED'] as const satisfies ComplaintAnswer[];
type Props = { complaint: { id: string; number: string }; onDone: (words: string) => void };

/** Records what the card's maker answered, with the maker's own reference. */
export function Answer({ complaint, onDone }: Props) {
  const { t } = useTexts();
  const { act, ...state } = useAct(AnswerComplaintDocument);
  const schema = z.object({
    answer: z.string().min(1, t('complaints.answerMissing')),
    reference: z.string().trim().min(1, t('refusals.MAKERS_REFERENCE_MISSING')).max(64),
  });
  const form = useForm({
    defaultValues: { answer: '', reference: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ answer, reference }) => {
    const input = {
      complaintId: complaint.id,
      answer: answer as ComplaintAnswer,
      reference: reference.trim(),
    };
    if (await act(input)) onDone(t('complaints.answered', { number: complaint.number }));
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('cardacts.refused')}
      submit={t('complaints.record')}
    >
      <SelectField
        id="answer"
        error={form.formState.errors.answer?.message}
        label={t('complaints.answer')}
        all={t('complaints.choose')}
        choices={answers.map((value) => ({ value, name: t(`complaints.state.${value}`) }))}
        {...form.register('answer')}
      />
      <TextField
        control={form.control}
        name="reference"
        label={t('complaints.reference')}
        hint={t('complaints.referenceHint')}
        autoComplete="off"
        spellCheck={false}
      />
    </ActForm>
  );
}
