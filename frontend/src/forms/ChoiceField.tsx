import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { RadioButton, RadioButtonGroup } from 'suomifi-ui-components';

export type Choice = { value: string; name: ReactNode; hint?: string };

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: ReactNode;
  hint?: string;
  choices: Choice[];
};

/**
 * One of a few: every choice is seen at once, and the whole row is a target.
 * The error stands in the legend, so that it is read with the question.
 */
export function ChoiceField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  choices,
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <RadioButtonGroup
      id={`${name}-group`}
      name={name}
      labelText={
        <>
          {label}
          {fieldState.error && <span className="field-error">{fieldState.error.message}</span>}
        </>
      }
      groupHintText={hint}
      value={field.value ?? ''}
      onChange={field.onChange}
      groupStatus={fieldState.error ? 'error' : 'default'}
    >
      {choices.map((choice, i) => (
        <RadioButton
          key={choice.value}
          id={i === 0 ? name : `${name}-${choice.value}`}
          value={choice.value}
          hintText={choice.hint}
          onBlur={field.onBlur}
        >
          {choice.name}
        </RadioButton>
      ))}
    </RadioButtonGroup>
  );
}
