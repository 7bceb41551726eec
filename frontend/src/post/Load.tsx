import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import type { Order } from './acts';
import { BeginVisit } from './BeginVisit';
import type { Did } from './Done';
import { LoadEnvelopeDocument } from './queries';

type Props = { order: Order; letter: string; visit: string | undefined; onDone: (did: Did) => void };

/** Notes that an envelope's set was loaded onto the card in the desk's reader. */
export function Load({ order, letter, visit, onDone }: Props) {
  const { t } = useTexts();
  const { act, ...state } = useAct(LoadEnvelopeDocument);
  const schema = z.object({ cardNumber: z.string().trim().min(1, t('post.load.cardNumberMissing')) });
  const form = useForm({
    defaultValues: { cardNumber: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ cardNumber }) => {
    const did = visit && (await act({ letterId: letter, visitId: visit, cardNumber }));
    if (did) onDone(did);
  });
  return (
    <section aria-labelledby="load">
      <h2 id="load">{t('post.load.title')}</h2>
      {visit ? (
        <ActForm
          form={form}
          onSubmit={submit}
          {...state}
          refused={t('post.refused')}
          submit={t('post.load.submit')}
        >
          <p>{t('post.load.text')}</p>
          <TextField
            control={form.control}
            name="cardNumber"
            label={t('post.load.cardNumber')}
            autoComplete="off"
            spellCheck={false}
          />
        </ActForm>
      ) : (
        <BeginVisit order={order} />
      )}
    </section>
  );
}
