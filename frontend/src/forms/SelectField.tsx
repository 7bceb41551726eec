import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'select'> & {
  label: string;
  /** The choice that filters nothing. */
  all: string;
  choices: { value: string; name: string }[];
};

/** The browser's own list of choices: it works with every keyboard, reader and zoom. */
export function SelectField({ label, all, choices, ...select }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...select}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
