import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import * as z from 'zod';
import { faultOf } from '../api/fault';
import { ActForm } from '../forms/ActForm';
import { CheckField } from '../forms/CheckField';
import { DayField } from '../forms/DayField';
import { day } from '../forms/dates';
import { readDay } from '../forms/day';
import { judgedBy } from '../forms/resolver';
import { TextField } from '../forms/TextField';
import { useAct } from '../forms/useAct';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { FaultPage } from '../ui/FaultPage';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import type { PointRecord } from './PointDetails';
import { readCents } from './price';
import { PointDocument, SetPriceDocument } from './queries';

/** Sets what the own point asks for a kind of order, from a day on. */
export function SetPricePage() {
  const { t } = useTexts();
  const { pointId = '', kind = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: PointDocument, variables: { id: pointId } });
  const record = data?.point;
  const line = record?.prices.find((one) => one.kind === kind);
  if (!record || !line) {
    if (fetching) return <Waiting />;
    const fault = error ? faultOf(error) : { kind: 'NOT_FOUND' as const };
    return <FaultPage title={t('prices.title')} fault={fault} onRetry={() => again()} />;
  }
  return <SetPrice record={record} line={line} today={data.viewer.now} />;
}

type Props = { record: PointRecord; line: PointRecord['prices'][number]; today: string };

function SetPrice({ record, line, today }: Props) {
  const { t } = useTexts();
  const { day: inWords } = useFormat();
  const navigate = useNavigate();
  const { act, ...state } = useAct(SetPriceDocument);
  const back = `/points/${record.point.id}`;
  const schema = z.object({
    follow: z.boolean(),
    cents: z.string(),
    validFrom: day(t('rights.dayWrong')),
  });
  const form = useForm({
    defaultValues: {
      follow: false,
      cents: '',
      validFrom: inWords(today),
    },
    resolver: judgedBy(
      schema.refine((typed) => typed.follow || readCents(typed.cents) !== undefined, {
        path: ['cents'],
        message: t('prices.wrongCents'),
      }),
    ),
    shouldFocusError: false,
  });
  const follow = form.watch('follow');
  const submit = form.handleSubmit(async (typed) => {
    const validFrom = readDay(typed.validFrom);
    if (!validFrom) return;
    const cents = typed.follow ? null : readCents(typed.cents);
    const did = await act({ pointId: record.point.id, kind: line.kind, cents, validFrom });
    if (did) navigate(back);
  });
  return (
    <Page
      title={t('prices.setTitle', { kind: t(`words.orderKind.${line.kind}`) })}
      over={<Link to={back}>{record.point.name}</Link>}
      lead={t('prices.setLead')}
    >
      {record.maySetPrices ? (
        <ActForm
          form={form}
          onSubmit={submit}
          {...state}
          refused={t('prices.refused')}
          submit={t('prices.submit')}
          back={back}
        >
          <CheckField label={t('prices.follow')} {...form.register('follow')} />
          {!follow && (
            <TextField
              control={form.control}
              name="cents"
              label={t('prices.cents')}
              hint={t('prices.centsHint')}
              autoComplete="off"
            />
          )}
          <DayField
            id="validFrom"
            label={t('prices.validFrom')}
            hint={t('rights.dayHint')}
            error={form.formState.errors.validFrom?.message}
            {...form.register('validFrom')}
          />
        </ActForm>
      ) : (
        <p>{t('prices.notYours')}</p>
      )}
    </Page>
  );
}
