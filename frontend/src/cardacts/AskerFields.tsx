import { type UseFormReturn, useWatch } from 'react-hook-form';
import { ChecksField } from '../forms/ChecksField';
import { ChoiceField } from '../forms/ChoiceField';
import { TextField } from '../forms/TextField';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { askers, asksQuestions, asksReference, channels, checkQuestions, type Told } from './request';

type Props = {
  form: UseFormReturn<Told>;
  verified: boolean;
  /** Where the identity is verified, and what keeps the answers meanwhile. */
  identity: string;
  onKeep: () => void;
};

/** Who asked and how, and by what the asker is known. */
export function AskerFields({ form, verified, identity, onKeep }: Props) {
  const { t } = useTexts();
  const { control } = form;
  const told = useWatch({ control }) as Told;
  return (
    <>
      <ChoiceField
        control={control}
        name="askedBy"
        label={t('cardacts.askedBy')}
        choices={askers.map((value) => ({ value, name: t(`cardacts.askers.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="channel"
        label={t('cardacts.channel')}
        choices={channels.map((value) => ({ value, name: t(`cardacts.channels.${value}`) }))}
      />
      {asksReference(told) && (
        <TextField
          control={control}
          name="reference"
          label={t('cardacts.reference')}
          hint={t('cardacts.referenceHint')}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      {asksQuestions(told, verified) && (
        <>
          <ChecksField
            control={control}
            name="questions"
            label={t('cardacts.questions')}
            hint={t('cardacts.questionsHint')}
            choices={checkQuestions.map((value) => ({ value, name: t(`cardacts.question.${value}`) }))}
          />
          {!verified && told.channel === 'DESK' && (
            <p>
              <Link to={identity} onClick={onKeep}>
                {t('cardacts.verifyInstead')}
              </Link>
            </p>
          )}
        </>
      )}
    </>
  );
}
