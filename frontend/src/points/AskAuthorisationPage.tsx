import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import * as z from 'zod';
import { ActForm } from '../forms/ActForm';
import { DayField } from '../forms/DayField';
import { day, dayOrNone } from '../forms/dates';
import { readDay } from '../forms/day';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { InterruptionCard } from '../ui/InterruptionCard';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { AskAuthorisationDocument } from './queries';

/** Asks, for whose cards they are, that another organisation's point may serve them. */
export function AskAuthorisationPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { act, ...state } = useAct(AskAuthorisationDocument);
  const schema = z.object({
    pointCode: z.string().trim().min(1, t('points.askAuthorisation.pointCodeMissing')),
    customerNumber: z.string().trim().min(1, t('points.askAuthorisation.customerNumberMissing')),
    validFrom: day(t('rights.dayWrong')),
    validTo: dayOrNone(t('rights.dayWrong')),
  });
  const form = useForm({
    defaultValues: { pointCode: params.get('point') ?? '', customerNumber: '', validFrom: '', validTo: '' },
    resolver: judgedBy(schema),
    shouldFocusError: false,
  });
  const { control, formState } = form;
  const submit = form.handleSubmit(async (typed) => {
    const validFrom = readDay(typed.validFrom);
    if (!validFrom) return;
    const did = await act({
      pointCode: typed.pointCode.trim(),
      customerNumber: typed.customerNumber.trim(),
      validFrom,
      validTo: readDay(typed.validTo),
    });
    if (did) navigate('/employer');
  });
  return (
    <Page
      title={t('points.askAuthorisation.title')}
      over={<Link to="/employer">{t('points.employer.title')}</Link>}
      lead={t('points.askAuthorisation.lead')}
    >
      <ActForm
        form={form}
        onSubmit={submit}
        {...state}
        refused={t('points.askAuthorisation.refused')}
        submit={t('points.askAuthorisation.submit')}
        back="/employer"
      >
        <TextField
          control={control}
          name="pointCode"
          label={t('points.askAuthorisation.pointCode')}
          hint={t('points.askAuthorisation.pointCodeHint')}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          control={control}
          name="customerNumber"
          label={t('points.customerNumber')}
          hint={t('points.askAuthorisation.customerNumberHint')}
          autoComplete="off"
          spellCheck={false}
        />
        <DayField
          id="validFrom"
          label={t('rights.validFrom')}
          hint={t('rights.dayHint')}
          error={formState.errors.validFrom?.message}
          {...form.register('validFrom')}
        />
        <DayField
          id="validTo"
          label={t('rights.validTo')}
          hint={t('rights.emptyOpen')}
          error={formState.errors.validTo?.message}
          {...form.register('validTo')}
        />
        <InterruptionCard title={t('rights.effects.title')}>
          <p>{t('points.askAuthorisation.effect')}</p>
        </InterruptionCard>
      </ActForm>
    </Page>
  );
}
