import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'select'> & {
  label: string;
  /** The choice that filters nothing, or asks to choose; none where there always is one. */
  all?: string;
  choices: { value: string; name: string }[];
  hint?: string;
  error?: string;
};

/** The browser's own list of choices: it works with every keyboard, reader and zoom. */
export function SelectField({ label, all, choices, hint, error, ...select }: Props) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        {...select}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
        }
      >
        {all !== undefined && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
