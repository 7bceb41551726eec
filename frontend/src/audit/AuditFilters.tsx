import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import * as z from 'zod';
import { DayField } from '../forms/DayField';
import { dayOrNone } from '../forms/dates';
import { judgedBy } from '../forms/resolver';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { PointNamesDocument } from '../officers/queries';
import { useMay } from '../shell/viewer';
import { LinkButton } from '../ui/LinkButton';
import { filterFrom, paramsOf } from './filter';
import { useChoices } from './useChoices';

/** Filters whose values stand in the address. */
export function AuditFilters() {
  const { t } = useTexts();
  const { day } = useFormat();
  const choices = useChoices();
  const [params, setParams] = useSearchParams();
  const readsPoints = useMay('READ_POINTS');
  const [{ data }] = useQuery({ query: PointNamesDocument, pause: !readsPoints });
  const points = data?.points.map(({ point }) => ({ value: point.id, name: point.name })) ?? [];
  const filter = filterFrom(params);
  const values = {
    from: filter.from ? day(filter.from) : '',
    until: filter.until ? day(filter.until) : '',
    act: filter.act ?? '',
    outcome: filter.outcome ?? '',
    purpose: filter.purpose ?? '',
    point: filter.point ?? '',
  };
  const dayWords = dayOrNone(t('rights.dayWrong'));
  const schema = z.object({
    from: dayWords,
    until: dayWords,
    act: z.string(),
    outcome: z.string(),
    purpose: z.string(),
    point: z.string(),
  });
  const form = useForm({ defaultValues: values, values, resolver: judgedBy(schema) });
  const { errors } = form.formState;
  // What narrows the log to one officer, person or thing stays; it came from an entry.
  const submit = form.handleSubmit((typed) =>
    setParams(paramsOf({ ...filter, ...filterFrom(new URLSearchParams(typed)), ...kept(filter) })),
  );

  return (
    <form className="filters panel" onSubmit={submit} aria-label={t('audit.filter.label')} noValidate>
      <DayField
        id="from"
        label={t('audit.filter.from')}
        hint={t('audit.filter.dayHint')}
        error={errors.from?.message}
        {...form.register('from')}
      />
      <DayField
        id="until"
        label={t('audit.filter.until')}
        hint={t('audit.filter.dayHint')}
        error={errors.until?.message}
        {...form.register('until')}
      />
      <SelectField
        label={t('audit.filter.act')}
        all={t('audit.filter.all')}
        choices={choices('act')}
        {...form.register('act')}
      />
      <SelectField
        label={t('audit.filter.outcome')}
        all={t('audit.filter.all')}
        choices={choices('outcome')}
        {...form.register('outcome')}
      />
      <SelectField
        label={t('audit.filter.purpose')}
        all={t('audit.filter.all')}
        choices={choices('purpose')}
        {...form.register('purpose')}
      />
      {points.length > 1 && (
        <SelectField
          // The choice of the address is there only once its name is.
          key={points.length}
          label={t('audit.filter.point')}
          all={t('audit.filter.all')}
          choices={points}
          {...form.register('point')}
        />
      )}
      <div className="filter-buttons">
        <Button type="submit" variant="secondary">
          {t('audit.filter.apply')}
        </Button>
        <LinkButton onClick={() => setParams({})}>{t('audit.filter.clear')}</LinkButton>
      </div>
    </form>
  );
}

function kept({ officer, holder, object, visit, request }: ReturnType<typeof filterFrom>) {
  return { officer, holder, object, visit, request };
}
