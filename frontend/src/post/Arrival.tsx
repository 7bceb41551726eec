import { useForm } from 'react-hook-form';
import { ActForm } from '../forms/ActForm';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import type { Did } from './Done';
import { RecordLetterArrivalDocument } from './queries';

/** Notes that a letter posted to the point lies there. */
export function Arrival({ letter, onDone }: { letter: string; onDone: (did: Did) => void }) {
  const { t } = useTexts();
  const { act, ...state } = useAct(RecordLetterArrivalDocument);
  const form = useForm({ defaultValues: {} });
  const submit = form.handleSubmit(async () => {
    const did = await act({ letterId: letter });
    if (did) onDone(did);
  });
  return (
    <section aria-labelledby="arrival">
      <h2 id="arrival">{t('post.arrival.title')}</h2>
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        refused={t('post.refused')}
        submit={t('post.arrival.submit')}
      >
        <p>{t('post.arrival.text')}</p>
      </ActForm>
    </section>
  );
}
