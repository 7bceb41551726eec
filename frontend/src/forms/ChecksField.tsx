import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
  choices: { value: string; name: string; hint?: string }[];
};

/** Any of a few, with the browser's own boxes. The error stands in the legend, so that it is read with the question. */
export function ChecksField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  choices,
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const chosen = field.value as string[];
  const toggle = (value: string, on: boolean) => {
    // In the order of the choices, so that the same answer is always the same.
    const next = choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one)));
    field.onChange(next);
  };
  return (
    <fieldset className="checks">
      <legend>
        {label}
        {hint && <span className="hint">{hint}</span>}
        {fieldState.error && <span className="field-error">{fieldState.error.message}</span>}
      </legend>
      {choices.map((choice, i) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            id={i === 0 ? name : `${name}-${choice.value}`}
            checked={chosen.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
            onBlur={field.onBlur}
          />
          <span>
            {choice.name}
            {choice.hint && <span className="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
