import { type ComponentProps, useId } from 'react';

/** One box to tick, such as a filter. */
export function CheckField({ label, ...input }: ComponentProps<'input'> & { label: string }) {
  const id = useId();
  return (
    <div className="checks">
      <label htmlFor={id}>
        <input type="checkbox" id={id} {...input} />
        <span>{label}</span>
      </label>
    </div>
  );
}
