import type { KeyboardEvent } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { Textarea } from 'suomifi-ui-components';
import { awaitsMoreLines } from '../verify/mrz';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
  autoFocus?: boolean;
  /** One line until more are typed or read into it. */
  grows?: boolean;
};

/**
 * A field into which a document reader may type: it takes several lines, and
 * Enter sends the form as in any field, save between the lines of a document.
 */
export function LinesField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  autoFocus,
  grows,
}: Props<Values>) {
  const { field, fieldState } = useController({ control, name });
  const lines = String(field.value ?? '').split('\n').length;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (awaitsMoreLines(event.currentTarget.value)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  return (
    <Textarea
      id={name}
      name={name}
      ref={field.ref}
      className={grows ? 'lines-grow' : 'lines-mrz'}
      rows={grows ? Math.max(1, lines) : 3}
      labelText={label}
      hintText={hint}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      onKeyDown={onKeyDown}
      autoFocus={autoFocus}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      resize="none"
      fullWidth
      status={fieldState.error ? 'error' : 'default'}
      statusText={fieldState.error?.message}
    />
  );
}
