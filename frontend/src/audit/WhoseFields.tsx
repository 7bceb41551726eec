import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField } from '../forms/ChoiceField';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import type { ExtractValues } from './extractForm';

type Props = {
  form: UseFormReturn<ExtractValues>;
  how: string;
  /** The person of an entry, where the page was opened from one. */
  holder: string;
};

/** Whose data: by identity code, by a visit, or the person of the entry that one comes from. */
export function WhoseFields({ form, how, holder }: Props) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceField
        control={form.control}
        name="how"
        label={t('extract.how')}
        choices={[
          ...(holder
            ? [
                {
                  value: 'entry',
                  name: t('extract.byEntry'),
                  hint: t('extract.byEntryHint', { id: holder }),
                },
              ]
            : []),
          { value: 'code', name: t('extract.byCode') },
          { value: 'visit', name: t('extract.byVisit'), hint: t('extract.byVisitHint') },
        ]}
      />
      {how === 'code' && (
        <TextField
          control={form.control}
          name="identityCode"
          label={t('extract.identityCode')}
          hint={t('extract.identityCodeHint')}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {how === 'visit' && (
        <TextField
          control={form.control}
          name="visitId"
          label={t('extract.visit')}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </>
  );
}
