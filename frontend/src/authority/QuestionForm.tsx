import { useForm } from 'react-hook-form';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import * as z from 'zod';
import { FormErrors } from '../forms/FormErrors';
import { judgedBy } from '../forms/resolver';
import { SelectField } from '../forms/SelectField';
import { TextField } from '../forms/TextField';
import type { ColleaguesQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { useMay, useViewer } from '../shell/viewer';
import { cardActs } from './acts';
import { ColleaguesDocument } from './queries';

type Colleague = NonNullable<ColleaguesQuery['officer']>;

/** The officers to choose from, with the one whom the address names even where the list is too short for all. */
function choicesOf(data: ColleaguesQuery | undefined, self: string) {
  const all = new Map<string, Colleague>();
  for (const { node } of data?.officers.edges ?? []) all.set(node.officer.id, node);
  if (data?.officer) all.set(data.officer.officer.id, data.officer);
  all.delete(self);
  return [...all.values()].map(({ officer, point }) => ({
    value: officer.id,
    name: `${officer.name}, ${point.name}`,
  }));
}

export type Question = { officerId: string; act: string; cardNumber: string };

/** Who, what and which card. Whoever may not see officers asks about himself or herself. */
export function QuestionForm({ from, onAsk }: { from: Question; onAsk: (question: Question) => void }) {
  const { t } = useTexts();
  const viewer = useViewer();
  const readsOfficers = useMay('READ_OFFICERS');
  const [{ data }] = useQuery({
    query: ColleaguesDocument,
    variables: { one: from.officerId !== '', id: from.officerId },
    pause: !readsOfficers,
  });
  const others = choicesOf(data, viewer.officer.id);
  const schema = z.object({
    officerId: z.string(),
    act: z.string().min(1, t('authority.actMissing')),
    cardNumber: z.string().trim().min(1, t('authority.cardMissing')),
  });
  const form = useForm({
    defaultValues: from,
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit((typed) => onAsk({ ...typed, cardNumber: typed.cardNumber.trim() }));
  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <FormErrors form={form} />
      {readsOfficers && (
        <SelectField
          key={others.length}
          label={t('authority.officer')}
          all={t('authority.myself')}
          choices={others}
          {...form.register('officerId')}
        />
      )}
      <SelectField
        id="act"
        label={t('authority.act')}
        all={t('authority.choose')}
        choices={cardActs.map((value) => ({ value, name: t(`rights.permission.${value}`) }))}
        error={form.formState.errors.act?.message}
        {...form.register('act')}
      />
      <TextField
        control={form.control}
        name="cardNumber"
        label={t('authority.card')}
        hint={t('authority.cardHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit">{t('authority.submit')}</Button>
    </form>
  );
}
