import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { DayField } from '../forms/DayField';
import { dayOrNone } from '../forms/dates';
import { readDay } from '../forms/day';
import { ReasonField } from '../forms/ReasonField';
import { judgedBy } from '../forms/resolver';
import { useAct } from '../forms/useAct';
import type { Role } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { AskedRole } from './AskedRole';
import { AskRightDocument } from './queries';
import { useInAddress } from './useInAddress';
import { type OfficerRecord, WithOfficer } from './useOfficer';

/** Asks that an officer be given a right, telling first what it would allow. */
export function AskRightPage() {
  return <WithOfficer>{(record) => <AskRight record={record} />}</WithOfficer>;
}

function AskRight({ record }: { record: OfficerRecord }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [address, keep] = useInAddress();
  const { act, ...state } = useAct(AskRightDocument);
  const { officer } = record;
  const roles = record.mayBeGiven;
  const back = `/officers/${officer.id}`;
  const schema = z.object({
    role: z.string().min(1, t('officers.askRight.roleMissing')),
    validFrom: dayOrNone(t('rights.dayWrong')),
    validTo: dayOrNone(t('rights.dayWrong')),
    reason: z.string().trim().min(1, t('rights.reasonMissing')),
  });
  const form = useForm({
    defaultValues: { role: address.get('role') ?? '', validFrom: '', validTo: '', reason: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { errors } = form.formState;
  const role = roles.find((one) => one === form.watch('role'));

  const submit = form.handleSubmit(async (typed) => {
    const did = await act({
      officerId: officer.id,
      role: typed.role as Role,
      validFrom: readDay(typed.validFrom),
      validTo: readDay(typed.validTo),
      reason: typed.reason.trim(),
    });
    if (did) navigate(back);
  });

  return (
    <Page
      title={t('officers.askRight.for', { name: officer.name })}
      over={<Link to={back}>{officer.name}</Link>}
    >
      {roles.length === 0 ? (
        <p>{t('officers.askRight.nothing')}</p>
      ) : (
        <ActForm
          form={form}
          onSubmit={submit}
          {...state}
          refused={t('officers.askRight.refused')}
          submit={t('officers.askRight.submit')}
          back={back}
        >
          <ChoiceField
            control={form.control}
            name="role"
            label={t('officers.askRight.role')}
            choices={roles.map((value) => ({
              value,
              name: t(`words.role.${value}`),
              hint: t(`rights.role.${value}`),
            }))}
          />
          {role && <AskedRole record={record} role={role} keep={keep} />}
          <DayField
            id="validFrom"
            label={t('rights.validFrom')}
            hint={t('rights.emptyToday')}
            error={errors.validFrom?.message}
            {...form.register('validFrom')}
          />
          <DayField
            id="validTo"
            label={t('rights.validTo')}
            hint={t('rights.emptyOpen')}
            error={errors.validTo?.message}
            {...form.register('validTo')}
          />
          <ReasonField
            control={form.control}
            name="reason"
            label={t('rights.reason')}
            hint={t('rights.reasonHint')}
          />
        </ActForm>
      )}
    </Page>
  );
}
