import { useForm } from 'react-hook-form';
import { ActForm } from '../forms/ActForm';
import { useAct } from '../forms/useAct';
import type { ComplaintEnd } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { CloseComplaintDocument } from './queries';

type Props = {
  complaint: { id: string; number: string };
  end: ComplaintEnd;
  onDone: (words: string) => void;
};

/** Ends a complaint: withdrawn before an answer, or closed when what the maker owed is done. */
export function Close({ complaint, end, onDone }: Props) {
  const { t } = useTexts();
  const { act, ...state } = useAct(CloseComplaintDocument);
  const form = useForm({ defaultValues: {} });
  const submit = form.handleSubmit(async () => {
    const done = await act({ complaintId: complaint.id, end });
    if (done) onDone(t(`complaints.ended.${end}`, { number: complaint.number }));
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('cardacts.refused')}
      submit={t(`complaints.end.${end}`)}
    >
      <p>{t(`complaints.endText.${end}`)}</p>
    </ActForm>
  );
}
