import { useForm } from 'react-hook-form';
import { useQuery } from 'urql';
import { ActForm } from '../forms/ActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { judgedBy } from '../forms/resolver';
import { SelectField } from '../forms/SelectField';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { type Language, languages, useTexts } from '../i18n';
import { useViewer } from '../shell/viewer';
import { newOfficerSchema } from './newOfficer';
import { CreateOfficerDocument, NewOfficerDocument } from './queries';

/** What the page keeps of a new officer until it is left. */
export type Created = {
  officer: { id: string; name: string; userName: string };
  temporaryPassword?: string | null;
  passwordUntil?: string | null;
  onPaper: boolean;
};

/** Who the new officer is, where he or she will work, and how the first password is given. */
export function CreateOfficerForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const { t, texts, language } = useTexts();
  const { point } = useViewer();
  const { act, ...state } = useAct(CreateOfficerDocument);
  const [{ data }] = useQuery({ query: NewOfficerDocument });
  const points = data?.points.map((one) => one.point) ?? [point];
  const partners = data?.partners ?? [];
  const form = useForm({
    defaultValues: {
      pointId: point.id,
      partnerId: '',
      name: '',
      userName: '',
      identityCode: '',
      how: '',
      email: '',
      language: language as string,
    },
    resolver: judgedBy(newOfficerSchema(texts.officers.add)),
    shouldFocusError: false,
  });
  const { control } = form;
  const how = form.watch('how');

  const submit = form.handleSubmit(async (typed) => {
    const onPaper = typed.how === 'paper';
    const did = await act({
      pointId: typed.pointId,
      partnerId: typed.partnerId || null,
      name: typed.name.trim(),
      userName: typed.userName.trim(),
      identityCode: typed.identityCode.trim(),
      email: onPaper ? '' : typed.email.trim(),
      language: typed.language as Language,
    });
    if (did?.officer) onCreated({ ...did, officer: did.officer.officer, onPaper });
  });

  return (
    <ActForm
      form={form}
      onSubmit={submit}
      {...state}
      refused={t('officers.add.refused')}
      submit={t('officers.add.submit')}
      back="/officers"
    >
      <SelectField
        id="pointId"
        key={points.length}
        label={t('officers.add.where')}
        all={t('officers.add.choose')}
        choices={points.map(({ id, name }) => ({ value: id, name }))}
        error={form.formState.errors.pointId?.message}
        {...form.register('pointId')}
      />
      {partners.length > 0 && (
        <SelectField
          id="partnerId"
          label={t('officers.add.whose')}
          hint={t('officers.add.whoseHint')}
          all={t('officers.add.own')}
          choices={partners.map(({ id, kind, name }) => ({
            value: id,
            name: `${name}, ${t(`officers.partnerKind.${kind}`)}`,
          }))}
          {...form.register('partnerId')}
        />
      )}
      <TextField control={control} name="name" label={t('officers.add.name')} autoComplete="off" />
      <TextField
        control={control}
        name="userName"
        label={t('officers.userName')}
        hint={t('officers.add.userNameHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        control={control}
        name="identityCode"
        label={t('officers.add.identityCode')}
        hint={t('officers.add.identityCodeHint')}
        autoComplete="off"
        spellCheck={false}
      />
      <ChoiceField
        control={control}
        name="how"
        label={t('officers.add.how')}
        choices={[
          { value: 'mail', name: t('officers.add.byMail') },
          { value: 'paper', name: t('officers.add.onPaper'), hint: t('officers.add.onPaperHint') },
        ]}
      />
      {how === 'mail' && (
        <TextField control={control} name="email" label={t('officers.add.email')} autoComplete="off" />
      )}
      <ChoiceField
        control={control}
        name="language"
        label={t('officers.add.language')}
        choices={languages.map((value) => ({ value, name: t(`words.language.${value}`) }))}
      />
    </ActForm>
  );
}
