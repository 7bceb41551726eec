import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { TextField } from '../forms/TextField';

type Props<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint?: string;
  autoFocus?: boolean;
};

/** A one-time code: digits, pasted or typed, which a phone's keyboard may offer. */
export function CodeField<Values extends FieldValues>(props: Props<Values>) {
  return <TextField {...props} autoComplete="one-time-code" inputMode="numeric" maxLength={9} fullWidth />;
}
