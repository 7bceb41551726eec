import { useForm, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import * as z from 'zod';
import { faultIn } from '../card/actAddress';
import type { Card } from '../card/CardDetails';
import { Consequences } from '../cardacts/Consequences';
import { useDone } from '../cardacts/done';
import { ActForm } from '../forms/ActForm';
import { ChecksField } from '../forms/ChecksField';
import { ChoiceField } from '../forms/ChoiceField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import type { CardFault } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { FaultAnswer, type FaultChoice } from './FaultAnswer';
import { FileComplaintDocument } from './queries';

type Props = { card: Card; faults: FaultChoice[]; visitId: string };

/**
 * Reports a faulty or wrongly made card to its maker, once what the rules name was tried. A
 * fault that the advice knows is chosen already; the officer may change it.
 */
export function Complain({ card, faults, visitId }: Props) {
  const { t } = useTexts();
  const { act, ...state } = useAct(FileComplaintDocument);
  const done = useDone(card.id, 'COMPLAIN');
  const open = faults.filter((one) => one.refusals.length === 0);
  const [params] = useSearchParams();
  const known = open.find((one) => one.fault === faultIn(params));
  const untried = (fault: string, tried: string[]) =>
    open.find((one) => one.fault === fault)?.tryFirst.some((step) => !tried.includes(step));
  const schema = z
    .object({ fault: z.string().min(1, t('complaints.missing')), tried: z.array(z.string()) })
    .refine(({ fault, tried }) => !untried(fault, tried), {
      path: ['tried'],
      message: t('refusals.TRIAGE_MISSING'),
    });
  const form = useForm({
    defaultValues: { fault: (known?.fault ?? '') as string, tried: [] as string[] },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const fault = useWatch({ control: form.control, name: 'fault' });
  const chosen = open.find((one) => one.fault === fault);
  const submit = form.handleSubmit(async ({ tried }) => {
    if (!chosen) return;
    const steps = chosen.tryFirst.filter((step) => tried.includes(step));
    if (await act({ cardId: card.id, visitId, fault: chosen.fault as CardFault, tried: steps })) done();
  });
  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('cardacts.refused')}
      submit={t('cardacts.acts.COMPLAIN.submit')}
      back={`/cards/${card.id}`}
    >
      <ChoiceField
        control={form.control}
        name="fault"
        label={t('complaints.what')}
        choices={open.map((one) => ({ value: one.fault, name: t(`complaints.fault.${one.fault}`) }))}
      />
      {chosen && chosen.tryFirst.length > 0 && (
        <ChecksField
          control={form.control}
          name="tried"
          label={t('complaints.tried')}
          hint={t('complaints.triedHint')}
          choices={chosen.tryFirst.map((value) => ({ value, name: t(`advice.does.${value}.title`) }))}
        />
      )}
      {chosen && <FaultAnswer choice={chosen} />}
      <Consequences act="COMPLAIN" />
    </ActForm>
  );
}
