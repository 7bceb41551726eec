import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import type { Card } from '../card/CardDetails';
import { realReasons } from '../card/identityRefusals';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import type { OrderKind, Reason } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { RefusalSummary } from '../ui/Refusals';
import { type Answers, actsFor, reasonsOf, refusedFor } from './answers';
import { UnlockAdvice } from './UnlockAdvice';

type Props = { card: Card; kind: OrderKind | null; answers: Answers; onAnswer: (more: Answers) => void };

/** What the customer tells, and the act that is right for it; sometimes none is. */
export function ReasonStep({ card, kind, answers, onAnswer }: Props) {
  const { t } = useTexts();
  const form = useForm({
    defaultValues: {
      reason: answers.reason ?? '',
      codeLeft: answers.codeLostToo ? 'no' : '',
      kind: answers.kind ?? '',
    },
    shouldFocusError: false,
  });
  const reason = form.watch('reason') as Reason | '';
  const codeLeft = form.watch('codeLeft');
  const acts = reason ? actsFor(card, reason, kind) : [];
  const only = acts.length === 1 ? acts[0] : undefined;
  const asksForCode = reason !== '' && acts.some((act) => act.codeLostFor.includes(reason));
  const secret = card.lengths?.codesIn ?? 'ACTIVATION_LETTER';
  const unlocks = asksForCode && codeLeft === 'yes';
  const stuck = reason !== '' && acts.length === 0;

  const submit = form.handleSubmit((typed) => {
    const chosen = only?.kind ?? (typed.kind as OrderKind | '');
    if (!reason) return form.setError('reason', { message: t('order.missing.reason') });
    if (asksForCode && !codeLeft) {
      return form.setError('codeLeft', { message: t(`order.codeLeft.${secret}.missing`) });
    }
    if (!chosen) return form.setError('kind', { message: t('order.missing.kind') });
    onAnswer({
      reason,
      codeLostToo: asksForCode && codeLeft === 'no',
      kind: chosen,
      ...(chosen !== answers.kind && { delivery: undefined }),
    });
  });

  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('order.reasonAsk')}
        hint={t('order.reasonHint')}
        choices={reasonsOf(card, kind).map((value) => ({ value, name: t(`words.reason.${value}`) }))}
      />
      {asksForCode && (
        <ChoiceField
          control={form.control}
          name="codeLeft"
          label={t(`order.codeLeft.${secret}.ask`)}
          choices={[
            { value: 'yes', name: t(`order.codeLeft.${secret}.yes`) },
            { value: 'no', name: t(`order.codeLeft.${secret}.no`) },
          ]}
        />
      )}
      {acts.length > 1 && !unlocks && (
        <ChoiceField
          control={form.control}
          name="kind"
          label={t('order.which')}
          choices={acts.map((act) => ({ value: act.kind, name: t(`words.orderKind.${act.kind}`) }))}
        />
      )}
      {unlocks && <UnlockAdvice card={card} />}
      {only && !unlocks && (
        <p aria-live="polite">{t('order.leadsTo', { what: t(`words.orderKind.${only.kind}`) })}</p>
      )}
      {stuck && (
        <RefusalSummary
          title={t('order.noAct')}
          refusals={refusedFor(card, reason, kind).flatMap((act) => realReasons(act.refusals))}
        />
      )}
      {!unlocks && !stuck && (
        <div className="buttons">
          <Button type="submit">{t('order.next')}</Button>
        </div>
      )}
    </form>
  );
}
