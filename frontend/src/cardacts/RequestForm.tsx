import { useForm } from 'react-hook-form';
import type { CombinedError } from 'urql';
import * as z from 'zod';
import { addressOf } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { isOpen } from '../card/identityRefusals';
import { ActForm } from '../forms/ActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { judgedBy } from '../forms/resolver';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import type { Refusal } from '../ui/Refusals';
import { AskerFields } from './AskerFields';
import { Consequences } from './Consequences';
import { identityFor } from './NotNow';
import type { PutOffAct } from './PutOff';
import { missingOf, reasons, type Told } from './request';
import { TimeFields } from './TimeFields';

type Props = {
  act: PutOffAct;
  card: Card;
  told: Told;
  verified: boolean;
  refusals: readonly Refusal[];
  error?: CombinedError;
  busy: boolean;
  /** Keeps the answers when the officer goes elsewhere for a while. */
  onKeep: (told: Told) => void;
  onAnswer: (told: Told) => void;
};

/** Why the card is put off, who asked, how and when. */
export function RequestForm(props: Props) {
  const { act, card, told, verified, onKeep, onAnswer, ...state } = props;
  const { t } = useTexts();
  const schema = z.custom<Told>().superRefine((typed, context) => {
    for (const [field, missing] of Object.entries(missingOf(typed, verified))) {
      const message = missing === 'day' ? t('rights.dayWrong') : t(`cardacts.missing.${missing}`);
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });
  const form = useForm<Told>({
    defaultValues: told,
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const other = card.actions.find((one) => one.act === (act === 'REVOKE' ? 'SUSPEND' : 'REVOKE'));
  const misled = state.refusals.some(({ code }) => code === 'REVOCATION_REASON_OTHER_ACT');
  const keep = () => onKeep(form.getValues());
  return (
    <ActForm
      form={form}
      onSubmit={form.handleSubmit(onAnswer)}
      {...state}
      refused={t('cardacts.refused')}
      submit={t(act === 'REVOKE' ? 'cardacts.check.next' : `cardacts.acts.${act}.submit`)}
      back={`/cards/${card.id}`}
    >
      {misled && other && isOpen(other) && (
        <p>
          <Link to={addressOf(card, other)} onClick={keep}>
            {t('cardacts.otherAct')}
          </Link>
        </p>
      )}
      <ChoiceField
        control={form.control}
        name="reason"
        label={t('cardacts.reason')}
        choices={reasons.map((value) => ({ value, name: t(`cardacts.reasons.${value}`) }))}
      />
      <AskerFields form={form} verified={verified} identity={identityFor(card, act)} onKeep={keep} />
      <TimeFields form={form} />
      <Consequences act={act} />
    </ActForm>
  );
}
