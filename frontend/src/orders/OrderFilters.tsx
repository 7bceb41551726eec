import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/day';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { Link } from '../ui/Link';
import { filterFrom, kinds, paramsOf, states, turns } from './filter';

/** Filters whose values stand in the address, so that a list can be kept and shared. */
export function OrderFilters() {
  const { t } = useTexts();
  const { day } = useFormat();
  const [params, setParams] = useSearchParams();
  const { state, turn, kind, from, to, changedFrom } = filterFrom(params);
  const values = {
    state: state ?? '',
    turn: turn ?? '',
    kind: kind ?? '',
    from: from ? day(from) : '',
    to: to ? day(to) : '',
    changedFrom: changedFrom ? day(changedFrom) : '',
  };
  const form = useForm({ defaultValues: values, values });
  const { errors } = form.formState;
  const isDay = (text: string) => text.trim() === '' || readDay(text) !== undefined || t('orders.wrongDay');

  const submit = form.handleSubmit((typed) => {
    const days = {
      from: readDay(typed.from) ?? '',
      to: readDay(typed.to) ?? '',
      changedFrom: readDay(typed.changedFrom) ?? '',
    };
    setParams(paramsOf(filterFrom(new URLSearchParams({ ...typed, ...days }))));
  });

  return (
    <form className="filters panel" onSubmit={submit} aria-label={t('orders.filters')} noValidate>
      <SelectField
        label={t('orders.state')}
        all={t('orders.all')}
        choices={states.map((value) => ({ value, name: t(`words.orderState.${value}`) }))}
        {...form.register('state')}
      />
      <SelectField
        label={t('orders.turn')}
        all={t('orders.all')}
        choices={turns.map((value) => ({ value, name: t(`words.orderTurn.${value}`) }))}
        {...form.register('turn')}
      />
      <SelectField
        label={t('orders.kind')}
        all={t('orders.all')}
        choices={kinds.map((value) => ({ value, name: t(`words.orderKind.${value}`) }))}
        {...form.register('kind')}
      />
      <DayField
        label={t('orders.from')}
        hint={t('orders.dayHint')}
        error={errors.from?.message}
        {...form.register('from', { validate: isDay })}
      />
      <DayField
        label={t('orders.to')}
        hint={t('orders.dayHint')}
        error={errors.to?.message}
        {...form.register('to', { validate: isDay })}
      />
      <DayField
        label={t('orders.changedFrom')}
        hint={t('orders.dayHint')}
        error={errors.changedFrom?.message}
        {...form.register('changedFrom', { validate: isDay })}
      />
      <div className="filter-buttons">
        <Button type="submit" variant="secondary">
          {t('orders.apply')}
        </Button>
        <Link to="/orders">{t('orders.clear')}</Link>
      </div>
    </form>
  );
}
