import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { Textarea } from 'suomifi-ui-components';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
};

/** A few sentences for colleagues. */
export function ReasonField<Values extends FieldValues>({ control, name, label, hint }: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Textarea
      id={name}
      name={name}
      ref={field.ref}
      rows={3}
      labelText={label}
      hintText={hint}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      fullWidth
      resize="vertical"
      status={fieldState.error ? 'error' : 'default'}
      statusText={fieldState.error?.message}
    />
  );
}
