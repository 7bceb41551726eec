import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; hint: string; error?: string };

/** A day as people write it; the browser's own field would follow the workstation's language, not the page's. */
export function DayField({ label, hint, error, ...input }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <span className="hint">{hint}</span>
      </label>
      <input
        id={id}
        autoComplete="off"
        inputMode="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...input}
      />
      {error && (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
