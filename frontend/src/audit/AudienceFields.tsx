import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField } from '../forms/ChoiceField';
import { DayField } from '../forms/DayField';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import type { ExtractValues } from './extractForm';

type Props = { form: UseFormReturn<ExtractValues>; audience: string };

/** For whom the extract is, under which case, and of which days. */
export function AudienceFields({ form, audience }: Props) {
  const { t } = useTexts();
  const inFull = useMay('EXTRACT_DATA_IN_FULL');
  const { errors } = form.formState;
  const audiences = inFull ? (['PERSON', 'AUTHORITY'] as const) : (['PERSON'] as const);
  return (
    <>
      <ChoiceField
        control={form.control}
        name="audience"
        label={t('extract.audience')}
        choices={audiences.map((one) => ({
          value: one,
          name: t(`extract.for.${one}`),
          hint: t(`extract.forHint.${one}`),
        }))}
      />
      {audience === 'AUTHORITY' && (
        <TextField
          control={form.control}
          name="reference"
          label={t('extract.reference')}
          hint={t('extract.referenceHint')}
          autoComplete="off"
        />
      )}
      <DayField
        id="from"
        label={t('extract.from')}
        hint={t('extract.fromHint')}
        error={errors.from?.message}
        {...form.register('from')}
      />
      <DayField
        id="until"
        label={t('extract.until')}
        hint={t('extract.untilHint')}
        error={errors.until?.message}
        {...form.register('until')}
      />
    </>
  );
}
