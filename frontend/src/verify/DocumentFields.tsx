import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField } from '../forms/ChoiceField';
import { LinesField } from '../forms/LinesField';
import { TextField } from '../forms/TextField';
import type { DocumentKind } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import type { VerifyForm } from './form';
import { MrzForm } from './MrzForm';

/** The fields that a kind of document asks for. */
export function DocumentFields({ form, kind }: { form: UseFormReturn<VerifyForm>; kind: DocumentKind }) {
  const { t } = useTexts();
  const { control } = form;
  if (kind === 'POLICE_VERIFIED') {
    return <TextField control={control} name="policeReference" label={t('verify.policeReference')} />;
  }
  return (
    <>
      <ChoiceField
        control={control}
        name="way"
        label={t('verify.way')}
        choices={[
          { value: 'mrz', name: t('verify.wayMrz'), hint: t('verify.wayMrzHint') },
          { value: 'typed', name: t('verify.wayTyped') },
        ]}
      />
      {form.watch('way') === 'mrz' ? (
        <>
          <LinesField control={control} name="mrz" label={t('verify.mrz')} hint={t('verify.mrzHint')} />
          <MrzForm text={form.watch('mrz')} />
        </>
      ) : (
        <TypedFields control={control} />
      )}
    </>
  );
}

function TypedFields({ control }: Pick<UseFormReturn<VerifyForm>, 'control'>) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        control={control}
        name="issuingState"
        label={t('verify.issuingState')}
        hint={t('verify.issuingStateHint')}
        maxLength={3}
        autoComplete="off"
      />
      <TextField control={control} name="documentNumber" label={t('verify.number')} autoComplete="off" />
      <TextField
        control={control}
        name="documentExpiresOn"
        label={t('verify.expiresOn')}
        hint={t('verify.dateHint')}
        autoComplete="off"
      />
      <TextField control={control} name="familyName" label={t('verify.familyName')} autoComplete="off" />
      <TextField control={control} name="givenNames" label={t('verify.givenNames')} autoComplete="off" />
      <TextField
        control={control}
        name="birthDate"
        label={t('verify.birthDate')}
        hint={t('verify.dateHint')}
        autoComplete="off"
      />
    </>
  );
}
