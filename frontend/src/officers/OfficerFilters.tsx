import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useQuery } from 'urql';
import { CheckField } from '../forms/CheckField';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { useMay } from '../shell/viewer';
import { LinkButton } from '../ui/LinkButton';
import { filterFrom, paramsOf } from './filter';
import { PointNamesDocument } from './queries';

type Props = { text: string; onText: (text: string) => void };

/** Filters whose values stand in the address, save a typed name, which the page alone keeps. */
export function OfficerFilters({ text, onText }: Props) {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const readsPoints = useMay('READ_POINTS');
  const [{ data }] = useQuery({ query: PointNamesDocument, pause: !readsPoints });
  const points = data?.points.map(({ point }) => ({ value: point.id, name: point.name })) ?? [];
  const { pointId, waiting, left } = filterFrom(params);
  const values = { text, pointId: pointId ?? '', waiting: waiting ?? false, left: left ?? false };
  const form = useForm({ defaultValues: values, values });

  const submit = form.handleSubmit((typed) => {
    onText(typed.text.trim());
    setParams(paramsOf(typed));
  });
  const clear = () => {
    onText('');
    setParams({});
  };

  return (
    <form className="filters panel" onSubmit={submit} aria-label={t('officers.filter.label')} noValidate>
      <div className="field">
        <label htmlFor="text">
          {t('officers.filter.text')} <span className="hint">{t('officers.filter.textHint')}</span>
        </label>
        <input id="text" autoComplete="off" spellCheck={false} {...form.register('text')} />
      </div>
      {points.length > 1 && (
        <SelectField
          // The choice of the address is there only once its name is.
          key={points.length}
          label={t('officers.filter.point')}
          all={t('officers.filter.all')}
          choices={points}
          {...form.register('pointId')}
        />
      )}
      <div>
        <CheckField label={t('officers.filter.waiting')} {...form.register('waiting')} />
        <CheckField label={t('officers.filter.left')} {...form.register('left')} />
      </div>
      <div className="filter-buttons">
        <Button type="submit" variant="secondary">
          {t('officers.filter.apply')}
        </Button>
        <LinkButton onClick={clear}>{t('officers.filter.clear')}</LinkButton>
      </div>
    </form>
  );
}
