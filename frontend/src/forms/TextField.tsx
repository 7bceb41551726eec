import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { TextInput, type TextInputProps } from 'suomifi-ui-components';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
  type?: 'text' | 'password';
} & Pick<
  TextInputProps,
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'maxLength'
  | 'spellCheck'
  | 'optionalText'
  | 'fullWidth'
  | 'lang'
>;

/** One line of text in a form, with its own error below it. */
export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  ...input
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <TextInput
      {...input}
      id={name}
      name={name}
      ref={field.ref}
      labelText={label}
      hintText={hint}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      status={fieldState.error ? 'error' : 'default'}
      statusText={fieldState.error?.message}
    />
  );
}
