import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Card } from '../card/CardDetails';
import { ActForm } from '../forms/ActForm';
import { CheckField } from '../forms/CheckField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';
import { Consequences } from './Consequences';
import { useDone } from './done';
import { HandOverCardDocument } from './queries';

/** Gives the card to its holder, whose identity is verified in this visit, against a signature on paper. */
export function HandOver({ card, visitId }: { card: Card; visitId: string }) {
  const { t } = useTexts();
  const { act, ...state } = useAct(HandOverCardDocument);
  const done = useDone(card.id, 'HAND_OVER');
  const schema = z.object({ signed: z.boolean().refine(Boolean, t('refusals.SIGNATURE_MISSING')) });
  const form = useForm({
    defaultValues: { signed: false },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ signed }) => {
    if (await act({ cardId: card.id, visitId, signed })) done();
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('cardacts.refused')}
      submit={t('cardacts.acts.HAND_OVER.submit')}
      back={`/cards/${card.id}`}
    >
      <p>
        <StatusTag tone="done">{t('cardacts.verified')}</StatusTag>
      </p>
      <CheckField
        id="signed"
        label={t('cardacts.signed')}
        error={form.formState.errors.signed?.message}
        {...form.register('signed')}
      />
      <Consequences act="HAND_OVER" />
    </ActForm>
  );
}
