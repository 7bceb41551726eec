import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { DayField } from '../forms/DayField';
import { dayOrNone } from '../forms/dates';
import { readDay } from '../forms/day';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Effects } from './Effects';
import { EndEmploymentDocument } from './queries';
import { type OfficerRecord, WithOfficer } from './useOfficer';

/** Ends an officer's employment, telling first what follows. */
export function EndEmploymentPage() {
  return <WithOfficer>{(record) => <EndEmployment record={record} />}</WithOfficer>;
}

function EndEmployment({ record }: { record: OfficerRecord }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { act, ...state } = useAct(EndEmploymentDocument);
  const { officer } = record;
  const back = `/officers/${officer.id}`;
  const schema = z.object({
    lastDay: dayOrNone(t('rights.dayWrong')),
    reason: z.string().trim().min(1, t('rights.reasonMissing')),
  });
  const form = useForm({
    defaultValues: { lastDay: '', reason: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const submit = form.handleSubmit(async ({ lastDay, reason }) => {
    const did = await act({ officerId: officer.id, lastDay: readDay(lastDay), reason: reason.trim() });
    if (did) navigate(back);
  });
  return (
    <Page
      title={t('officers.leave.for', { name: officer.name })}
      over={<Link to={back}>{officer.name}</Link>}
      lead={t('officers.leave.text')}
    >
      <div className="stack">
        <Effects change={{ endEmployment: officer.id }} />
        <p>{t('officers.leave.effectsAfter')}</p>
        <ActForm
          form={form}
          onSubmit={submit}
          {...state}
          refused={t('officers.leave.refused')}
          submit={t('officers.leave.submit')}
          back={back}
        >
          <DayField
            id="lastDay"
            label={t('officers.leave.lastDay')}
            hint={t('officers.leave.lastDayHint')}
            error={form.formState.errors.lastDay?.message}
            {...form.register('lastDay')}
          />
          <ReasonField
            control={form.control}
            name="reason"
            label={t('rights.reason')}
            hint={t('rights.reasonHint')}
          />
        </ActForm>
      </div>
    </Page>
  );
}
