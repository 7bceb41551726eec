import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { DayField } from '../forms/DayField';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { Link } from '../ui/Link';
import { filterFrom, kinds, paramsOf, states } from './filter';

/** Filters whose values stand in the address, so that a list can be kept and shared. */
export function OrderFilters() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { state = '', kind = '', from = '', to = '' } = filterFrom(params);
  const values = { state: state ?? '', kind: kind ?? '', from: from ?? '', to: to ?? '' };
  const form = useForm({ defaultValues: values, values });
  const submit = form.handleSubmit((typed) => {
    setParams(paramsOf(filterFrom(new URLSearchParams(typed))));
  });

  return (
    <form className="filters panel" onSubmit={submit} aria-label={t('orders.filters')}>
      <SelectField
        label={t('orders.state')}
        all={t('orders.all')}
        choices={states.map((value) => ({ value, name: t(`words.orderState.${value}`) }))}
        {...form.register('state')}
      />
      <SelectField
        label={t('orders.kind')}
        all={t('orders.all')}
        choices={kinds.map((value) => ({ value, name: t(`words.orderKind.${value}`) }))}
        {...form.register('kind')}
      />
      <DayField label={t('orders.from')} {...form.register('from')} />
      <DayField label={t('orders.to')} {...form.register('to')} />
      <div className="filter-buttons">
        <Button type="submit" variant="secondary">
          {t('orders.apply')}
        </Button>
        <Link to="/orders">{t('orders.clear')}</Link>
      </div>
    </form>
  );
}
