import { useForm } from 'react-hook-form';
import { ActForm } from '../forms/ActForm';
import { CheckField } from '../forms/CheckField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import type { Order } from './acts';
import { BeginVisit } from './BeginVisit';
import type { Did } from './Done';
import { HandOverLetterDocument } from './queries';

type Props = { order: Order; letter: string; visit: string | undefined; onDone: (did: Did) => void };

/** Gives a letter that lies at the point to its holder, against a signature on paper. */
export function HandOver({ order, letter, visit, onDone }: Props) {
  const { t } = useTexts();
  const { act, ...state } = useAct(HandOverLetterDocument);
  const form = useForm({ defaultValues: { signed: false } });
  const submit = form.handleSubmit(async ({ signed }) => {
    const did = visit && (await act({ letterId: letter, visitId: visit, signed }));
    if (did) onDone(did);
  });
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t('post.handOver.title')}</h2>
      {visit ? (
        <ActForm
          form={form}
          onSubmit={submit}
          {...state}
          refused={t('post.refused')}
          submit={t('post.handOver.submit')}
        >
          <p>{t('post.handOver.text')}</p>
          <CheckField label={t('post.handOver.signed')} {...form.register('signed')} />
        </ActForm>
      ) : (
        <BeginVisit order={order} />
      )}
    </section>
  );
}
