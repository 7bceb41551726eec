import { useForm } from 'react-hook-form';
import type { Card } from '../card/CardDetails';
import { ActForm } from '../forms/ActForm';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { Consequences } from './Consequences';
import { useDone } from './done';
import { RecordActivationDocument, RecordArrivalDocument, ReinstateCardDocument } from './queries';

const documents = {
  RECORD_ARRIVAL: RecordArrivalDocument,
  RECORD_ACTIVATION: RecordActivationDocument,
  REINSTATE: ReinstateCardDocument,
};

type Props = { act: keyof typeof documents; card: Card; visitId: string };

/** An act that asks for nothing but the officer's will, once its consequences are read. */
export function SimpleAct({ act, card, visitId }: Props) {
  const { t } = useTexts();
  const { act: send, ...state } = useAct(documents[act]);
  const done = useDone(card.id, act);
  const form = useForm({ defaultValues: {} });
  const submit = form.handleSubmit(async () => {
    if (await send({ cardId: card.id, visitId })) done();
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('cardacts.refused')}
      submit={t(`cardacts.acts.${act}.submit`)}
      back={`/cards/${card.id}`}
    >
      <Consequences act={act} />
    </ActForm>
  );
}
