import { type ComponentProps, useId } from 'react';

/** The browser's own field for a day; it shows the day as the workstation writes it. */
export function DayField({ label, ...input }: ComponentProps<'input'> & { label: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" {...input} />
    </div>
  );
}
