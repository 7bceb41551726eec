import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import * as z from 'zod';
import { DayField } from '../forms/DayField';
import { dayOrNone } from '../forms/dates';
import { readDay } from '../forms/day';
import { judgedBy } from '../forms/resolver';
import { SelectField } from '../forms/SelectField';
import { useTexts } from '../i18n';
import { useFormat } from '../i18n/useFormat';
import { LinkButton } from '../ui/LinkButton';
import { filterFrom, paramsOf } from './filter';
import { countryName, sectionName } from './names';

type Props = { country: string; countries: string[]; sections: string[] };

/** Which country's rules, on which day, and which of them; the values stand in the address. */
export function RuleFilters({ country, countries, sections }: Props) {
  const { t, texts, language } = useTexts();
  const { day } = useFormat();
  const [params, setParams] = useSearchParams();
  const { on, version, text, section } = filterFrom(params);
  const values = { country, on: on ? day(on) : '', text: text ?? '', section: section ?? '' };
  const schema = z.object({
    country: z.string(),
    on: dayOrNone(t('rights.dayWrong')),
    text: z.string(),
    section: z.string(),
  });
  const form = useForm({ defaultValues: values, values, resolver: judgedBy(schema) });
  const submit = form.handleSubmit((typed) =>
    setParams(
      paramsOf({
        ...typed,
        version: typed.on ? undefined : version,
        text: typed.text.trim(),
        on: readDay(typed.on),
      }),
    ),
  );
  // A section of another day's file stays chosen, though this one has it not.
  const known = section && !sections.includes(section) ? [...sections, section] : sections;

  return (
    <form className="filters panel" onSubmit={submit} aria-label={t('rules.filter.label')} noValidate>
      <SelectField
        // The choice of the address is there only once its name is.
        key={countries.join()}
        label={t('rules.filter.country')}
        choices={countries.map((value) => ({ value, name: countryName(value, language) }))}
        {...form.register('country')}
      />
      <DayField
        id="on"
        label={t('rules.filter.on')}
        hint={t('rules.filter.onHint')}
        error={form.formState.errors.on?.message}
        {...form.register('on')}
      />
      <SelectField
        key={known.join()}
        label={t('rules.filter.section')}
        all={t('rules.filter.all')}
        choices={known.map((value) => ({ value, name: sectionName(value, texts) }))}
        {...form.register('section')}
      />
      <div className="field">
        <label htmlFor="text">
          {t('rules.filter.text')} <span className="hint">{t('rules.filter.textHint')}</span>
        </label>
        <input id="text" autoComplete="off" spellCheck={false} {...form.register('text')} />
      </div>
      <div className="filter-buttons">
        <Button type="submit" variant="secondary">
          {t('rules.filter.apply')}
        </Button>
        <LinkButton onClick={() => setParams({})}>{t('rules.filter.clear')}</LinkButton>
      </div>
    </form>
  );
}
