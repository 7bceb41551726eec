import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField } from '../forms/ChoiceField';
import { DayField } from '../forms/DayField';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { lateReasons, type Told } from './request';

const whens = ['now', 'earlier'] as const;

/** The legal time of the request, and why it is entered late; how late is late the server knows. */
export function TimeFields({ form }: { form: UseFormReturn<Told> }) {
  const { t } = useTexts();
  const { errors } = form.formState;
  return (
    <>
      <ChoiceField
        control={form.control}
        name="when"
        label={t('cardacts.when')}
        choices={whens.map((value) => ({
          value,
          name: t(`cardacts.whens.${value}.name`),
          hint: t(`cardacts.whens.${value}.hint`),
        }))}
      />
      {form.watch('when') === 'earlier' && (
        <>
          <DayField
            id="day"
            label={t('cardacts.day')}
            hint={t('rights.dayHint')}
            error={errors.day?.message}
            {...form.register('day')}
          />
          <DayField
            id="requestedAt"
            label={t('cardacts.clock')}
            hint={t('cardacts.clockHint')}
            error={errors.requestedAt?.message}
            {...form.register('requestedAt')}
          />
          <SelectField
            id="late"
            label={t('cardacts.late')}
            hint={t('cardacts.lateHint')}
            all={t('cardacts.notLate')}
            choices={lateReasons.map((value) => ({ value, name: t(`cardacts.lates.${value}`) }))}
            error={errors.late?.message}
            {...form.register('late')}
          />
        </>
      )}
    </>
  );
}
