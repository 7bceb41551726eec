import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { DayField } from '../forms/DayField';
import { day } from '../forms/dates';
import { readDay } from '../forms/day';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { RecordTrainingDocument } from './queries';
import { type OfficerRecord, WithOfficer } from './useOfficer';

/** Records that an officer passed a training, and until when it counts. */
export function RecordTrainingPage() {
  return <WithOfficer>{(record) => <RecordTraining record={record} />}</WithOfficer>;
}

function RecordTraining({ record }: { record: OfficerRecord }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { act, ...state } = useAct(RecordTrainingDocument);
  const { officer } = record;
  const back = `/officers/${officer.id}`;
  const schema = z.object({
    passedOn: day(t('rights.dayWrong')),
    validTo: day(t('rights.dayWrong')),
    reference: z.string().trim().min(1, t('officers.record.referenceMissing')),
  });
  const form = useForm({
    defaultValues: { passedOn: '', validTo: '', reference: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit(async (typed) => {
    const passedOn = readDay(typed.passedOn);
    const validTo = readDay(typed.validTo);
    if (!passedOn || !validTo) return;
    const did = await act({ officerId: officer.id, passedOn, validTo, reference: typed.reference.trim() });
    if (did) navigate(back);
  });
  return (
    <Page
      title={t('officers.record.for', { name: officer.name })}
      over={<Link to={back}>{officer.name}</Link>}
    >
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        refused={t('officers.record.refused')}
        submit={t('officers.record.submit')}
        back={back}
      >
        <DayField
          id="passedOn"
          label={t('officers.record.passedOn')}
          hint={t('rights.dayHint')}
          error={errors.passedOn?.message}
          {...form.register('passedOn')}
        />
        <DayField
          id="validTo"
          label={t('officers.record.validTo')}
          hint={t('rights.dayHint')}
          error={errors.validTo?.message}
          {...form.register('validTo')}
        />
        <TextField control={form.control} name="reference" label={t('officers.record.reference')} />
      </ActForm>
    </Page>
  );
}
