import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & { label: string; error?: string };

/** One box to tick, such as a filter, or something that must be so before an act. */
export function CheckField({ label, error, ...input }: Props) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <div className="checks">
      <label htmlFor={id}>
        <input
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          {...input}
          id={id}
        />
        <span>{label}</span>
      </label>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
