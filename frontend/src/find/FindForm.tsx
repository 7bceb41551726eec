import { useForm } from 'react-hook-form';
import { Button, IconSearch } from 'suomifi-ui-components';
import * as z from 'zod';
import { ChoiceField } from '../forms/ChoiceField';
import { FormErrors } from '../forms/FormErrors';
import { LinesField } from '../forms/LinesField';
import { judgedBy } from '../forms/resolver';
import type { Purpose } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import type { Search } from './memory';

const purposes: readonly Purpose[] = [
  'ORDER_CODE',
  'ORDER_CARD',
  'ADVICE',
  'HAND_OVER',
  'COMPLAINT',
  'REVOCATION',
];

type Props = { from?: Search; onSearch: (search: Search) => void; busy?: boolean };

/** One field for everything by which a person is found, and why. */
export function FindForm({ from, onSearch, busy }: Props) {
  const { t } = useTexts();
  const schema = z.object({
    text: z.string().trim().min(1, t('find.missingText')),
    purpose: z.string().min(1, t('find.missingPurpose')),
  });
  const form = useForm({
    defaultValues: { text: from?.text ?? '', purpose: from?.purpose ?? '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(({ text, purpose }) => onSearch({ text, purpose: purpose as Purpose }));

  return (
    <form className="form find-form panel" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      <LinesField
        control={form.control}
        name="text"
        label={t('find.text')}
        hint={t('find.hint')}
        autoFocus
        grows
      />
      <ChoiceField
        control={form.control}
        name="purpose"
        label={t('find.purpose')}
        hint={t('find.purposeHint')}
        choices={purposes.map((value) => ({ value, name: t(`words.purpose.${value}`) }))}
      />
      <Button type="submit" icon={<IconSearch />} aria-disabled={busy}>
        {t('find.submit')}
      </Button>
    </form>
  );
}
