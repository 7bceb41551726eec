import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import { TextField } from '../forms/TextField';
import type { PayerKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import type { Action, Answers, Step } from './answers';
import { Price } from './Price';
import { PriceWhy } from './PriceWhy';
import { StepButtons } from './StepButtons';

const payers: readonly PayerKind[] = ['HOLDER', 'EMPLOYER', 'WAIVED'];

type Props = { action: Action; answers: Answers; back: Step; onAnswer: (more: Answers) => void };

/** Nobody pays: why, and on with it. */
function NothingToPay({ action, back, onAnswer }: Omit<Props, 'answers'>) {
  const { t } = useTexts();
  return (
    <form
      className="form panel"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ payer: 'HOLDER', reference: '', nothingToPay: true });
      }}
    >
      <p className="price">
        {t('card.price')}: <Price price={action.price} /> <PriceWhy from={action.priceFrom} />
      </p>
      <p>{t('prices.freeLead')}</p>
      <StepButtons back={back}>
        <Button type="submit">{t('order.next')}</Button>
      </StepButtons>
    </form>
  );
}

/** Who pays, and by what it can be proved. */
export function PayerStep({ action, answers, back, onAnswer }: Props) {
  const { t } = useTexts();
  const form = useForm({
    defaultValues: { payer: answers.payer ?? '', reference: answers.reference ?? '' },
    shouldFocusError: false,
  });
  const payer = form.watch('payer') as PayerKind | '';

  const submit = form.handleSubmit((typed) => {
    const reference = typed.reference.trim();
    if (!payer) return form.setError('payer', { message: t('order.missing.payer') });
    if (!reference) return form.setError('reference', { message: t('order.missing.reference') });
    onAnswer({ payer, reference, nothingToPay: false });
  });

  if (action.price.cents === 0) return <NothingToPay action={action} back={back} onAnswer={onAnswer} />;
  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      <p className="price">
        {t('card.price')}: <Price price={action.price} /> <PriceWhy from={action.priceFrom} />
      </p>
      <ChoiceField
        control={form.control}
        name="payer"
        label={t('order.payer')}
        choices={payers.map((value) => ({
          value,
          name: t(`words.payer.${value}`),
          hint: t(`order.payerHint.${value}`),
        }))}
      />
      {payer && (
        <TextField
          control={form.control}
          name="reference"
          label={t(`order.reference.${payer}`)}
          maxLength={60}
          autoComplete="off"
        />
      )}
      <StepButtons back={back}>
        <Button type="submit">{t('order.next')}</Button>
      </StepButtons>
    </form>
  );
}
