import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; hint: string; error?: string };

/** A day as people write it; the browser's own field would follow the workstation's language, not the page's. */
export function DayField({ label, hint, error, ...input }: Props) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <span className="hint">{hint}</span>
      </label>
      <input
        autoComplete="off"
        inputMode="text"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...input}
        id={id}
      />
      {error && (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
