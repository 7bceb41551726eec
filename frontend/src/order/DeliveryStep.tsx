import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import type { Card } from '../card/CardDetails';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import type { Delivery, Format, Language } from '../graphql/generated/graphql';
import { languages, useTexts } from '../i18n';
import { useViewer } from '../shell/viewer';
import type { Action, Answers } from './answers';
import { ClosedPlaces } from './ClosedPlaces';
import { StepButtons } from './StepButtons';

type Props = { card: Card; action: Action; answers: Answers; onAnswer: (more: Answers) => void };

/** Where the letter goes, in which language and size of print. */
export function DeliveryStep({ card, action, answers, onAnswer }: Props) {
  const { t } = useTexts();
  const { point } = useViewer();
  const { holder } = card;
  const [first, ...others] = action.deliveries;
  const form = useForm({
    defaultValues: {
      delivery: answers.delivery ?? (others.length === 0 ? (first ?? '') : ''),
      language: answers.language ?? holder.language,
      format: answers.format ?? 'STANDARD',
    },
    shouldFocusError: false,
  });
  const rowsTo = (to: Delivery) => action.places.find(({ delivery }) => delivery === to)?.rows ?? [];
  const hints: Record<Delivery, string> = {
    HOME: holder.protected ? t('order.homeProtected') : rowsTo('HOME').join(', '),
    WORK: t('order.workHint'),
    POINT: t('order.pointHint', { point: point.name }),
  };
  const forCard = action.kind === 'NEW_CARD';

  const submit = form.handleSubmit((typed) => {
    if (!typed.delivery) return form.setError('delivery', { message: t('order.missing.delivery') });
    onAnswer({
      delivery: typed.delivery as Delivery,
      language: typed.language as Language,
      format: typed.format as Format,
    });
  });

  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      <ChoiceField
        control={form.control}
        name="delivery"
        label={t(forCard ? 'order.deliveryCard' : 'order.delivery')}
        hint={forCard ? t('order.deliveryCardHint') : undefined}
        choices={action.deliveries.map((value) => ({
          value,
          name: t(`words.delivery.${value}`),
          hint: hints[value],
        }))}
      />
      <ClosedPlaces places={action.places} />
      <ChoiceField
        control={form.control}
        name="language"
        label={t('order.language')}
        choices={languages.map((value) => ({ value, name: t(`words.language.${value}`) }))}
      />
      <ChoiceField
        control={form.control}
        name="format"
        label={t('order.format')}
        choices={[
          { value: 'STANDARD', name: t('words.format.STANDARD') },
          { value: 'LARGE_PRINT', name: t('words.format.LARGE_PRINT'), hint: t('order.largeHint') },
        ]}
      />
      <StepButtons back="reason">
        <Button type="submit">{t('order.next')}</Button>
      </StepButtons>
    </form>
  );
}
